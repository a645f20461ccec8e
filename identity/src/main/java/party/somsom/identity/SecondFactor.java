package party.somsom.identity;

/** What an account may ask for at a log-in, after the password. */
public enum SecondFactor {
    TOTP,
    PASSKEY,
    RECOVERY_CODE
}
