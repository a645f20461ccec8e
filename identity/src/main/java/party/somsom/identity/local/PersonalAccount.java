package party.somsom.identity.local;

import java.time.Instant;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import party.somsom.foundation.personal.PersonalData;
import party.somsom.identity.local.Codes.Purpose;

/** The account itself, with the consent to the terms. */
class PersonalAccount implements PersonalData {
    private final Accounts accounts;
    private final AccountCodes codes;

    PersonalAccount(Accounts accounts, AccountCodes codes) {
        this.accounts = accounts;
        this.codes = codes;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public void export(String userId, Consumer<Object> to) {
        accounts.withId(userId).map(Account::ownView).ifPresent(to);
        codes.of(userId, Purpose.NEW_EMAIL).forEach(code -> to.accept(new NewEmail(code.newEmail, code.expiresAt)));
    }

    /** {@link LocalErasure} has deleted it before. */
    @Override
    public void erase(String userId) {
    }

    /** An address that the owner wants to have. */
    record NewEmail(@Nullable String email, Instant expiresAt) {
    }
}
