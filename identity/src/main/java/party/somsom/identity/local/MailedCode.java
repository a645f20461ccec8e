package party.somsom.identity.local;

import java.time.Instant;

/** The stored part of a code that was mailed to somebody who signed up. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record MailedCode(String signUpId, String id, byte[] hash, Instant expiresAt) {
    MailedCode(String signUpId, Codes.Stored code) {
        this(signUpId, code.rowId(), code.hash(), code.expiresAt());
    }

    Codes.Stored stored() {
        return new Codes.Stored(id, hash, expiresAt);
    }
}
