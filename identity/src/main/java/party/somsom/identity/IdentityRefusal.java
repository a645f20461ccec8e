package party.somsom.identity;

/** Why an account, a session or a token was refused. */
public enum IdentityRefusal {
    EMAIL_TAKEN,
    CODE_INVALID,
    CODE_EXPIRED,
    PASSWORD_BREACHED,
    BAD_CREDENTIALS,
    /** A signed-in person's own password was wrong. */
    WRONG_PASSWORD,
    NOT_CONFIRMED,
    TOKEN_INVALID,
    TOKEN_EXPIRED,
    TOKEN_REUSED,
    SESSION_NOT_FOUND,
    /** What was begun was not completed in time, or is complete already. */
    CHALLENGE_EXPIRED,
    PASSKEY_INVALID,
    TOO_MANY_PASSKEYS,
    /** Too many passwords are being checked at the moment. */
    OVERLOADED;

    public IdentityRefusedException asException() {
        return new IdentityRefusedException(this);
    }
}
