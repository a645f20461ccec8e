package party.somsom.identity.local;

import java.time.Instant;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import party.somsom.foundation.personal.PersonalData;
import party.somsom.identity.SecondFactor;

/** The second factors of an account, without their secrets. */
class PersonalFactors implements PersonalData {
    private final AccountTotps totps;
    private final AccountPasskeys passkeys;
    private final SecondFactorTable factors;

    PersonalFactors(AccountTotps totps, AccountPasskeys passkeys, SecondFactorTable factors) {
        this.totps = totps;
        this.passkeys = passkeys;
        this.factors = factors;
    }

    @Override
    public String name() {
        return "second-factors";
    }

    @Override
    public void export(String userId, Consumer<Object> to) {
        totps.of(userId)
                .ifPresent(totp -> to.accept(new Factor(SecondFactor.TOTP, null, totp.createdAt, null, null)));
        passkeys.of(userId)
                .forEach(passkey -> to.accept(new Factor(SecondFactor.PASSKEY, passkey.label, passkey.createdAt,
                        passkey.lastUsedAt, null)));
        var left = factors.of(userId).recoveryCodesLeft();
        if (left > 0) {
            to.accept(new Factor(SecondFactor.RECOVERY_CODE, null, null, null, left));
        }
    }

    /** They were deleted with their account. */
    @Override
    public void erase(String userId) {
    }

    record Factor(SecondFactor kind, @Nullable String label, @Nullable Instant createdAt, @Nullable Instant lastUsedAt,
            @Nullable Integer left) {
    }
}
