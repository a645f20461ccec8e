package party.somsom.identity.cognito;

import java.time.Instant;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import party.somsom.foundation.personal.PersonalData;

/** The account, with the consent to the terms, here and at Cognito. */
class PersonalUser implements PersonalData {
    private final CognitoUsers users;
    private final UserPoolClient pool;

    PersonalUser(CognitoUsers users, UserPoolClient pool) {
        this.users = users;
        this.pool = pool;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public void export(String userId, Consumer<Object> to) {
        users.withId(userId).ifPresent(user -> {
            to.accept(user.ownView());
            if (user.newEmail != null) {
                to.accept(new WantedEmail(user.newEmail, user.newEmailUntil));
            }
        });
    }

    @Override
    public void erase(String userId) {
        users.withId(userId).ifPresent(user -> {
            pool.delete(user.username);
            users.delete(userId);
        });
    }

    /** An address that the owner wants to have. */
    record WantedEmail(String email, @Nullable Instant expiresAt) {
    }
}
