package party.somsom.identity.local;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import party.somsom.identity.AccountView;
import party.somsom.identity.SignedIn;

/** A row of the table of accounts. The code is the last one that was sent: it will confirm the account, or it did. */
record Account(String id, String email, String name, String passwordHash, @Nullable Instant confirmedAt, Code code) {
    /** The stored part of a confirmation code. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Code(String id, byte[] hash, Instant expiresAt) {
    }

    boolean confirmed() {
        return confirmedAt != null;
    }

    AccountView view() {
        return new AccountView(id, email, name, confirmed());
    }

    SignedIn.User user() {
        return new SignedIn.User(id, email, name);
    }
}
