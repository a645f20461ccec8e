package party.somsom.identity.local;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import party.somsom.identity.AccountView;
import party.somsom.identity.SignedIn;

/** A row of accounts. The code is the last one sent: the one that has to confirm it, or the one that did. */
record Account(String id, String email, String name, String passwordHash, @Nullable Instant confirmedAt, Code code) {
    /** What is kept of a confirmation code. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
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
