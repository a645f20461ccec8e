package party.somsom.identity;

/** What the security log records. The ids are stable, because alarms and searches use them. */
public enum SecurityEvent {
    SIGNED_UP("account.signed-up"),
    SIGN_UP_CONFIRMED("account.confirmed"),
    LOGGED_IN("log-in.succeeded"),
    LOG_IN_FAILED("log-in.failed"),
    SECOND_FACTOR_ASKED("log-in.second-factor-asked"),
    SECOND_FACTOR_FAILED("log-in.second-factor-failed"),
    LOCKED_OUT("guessing.locked-out"),
    CODE_REFUSED("code.refused"),
    TOKEN_REUSED("session.token-reused"),
    SIGNED_OUT("session.signed-out"),
    SESSION_ENDED("session.ended-by-owner"),
    OTHER_SESSIONS_ENDED("session.others-ended"),
    PASSWORD_FORGOTTEN("password.forgotten"),
    PASSWORD_RESET("password.reset"),
    PASSWORD_CHANGED("password.changed"),
    PASSWORD_WRONG("password.wrong"),
    EMAIL_CHANGE_ASKED("email.change-asked"),
    EMAIL_CHANGED("email.changed"),
    TOTP_ADDED("totp.added"),
    TOTP_REMOVED("totp.removed"),
    PASSKEY_ADDED("passkey.added"),
    PASSKEY_REMOVED("passkey.removed"),
    RECOVERY_CODES_MADE("recovery-codes.made"),
    RECOVERY_CODE_USED("recovery-code.used"),
    NAME_CHANGED("name.changed"),
    DATA_EXPORTED("account.exported"),
    ACCOUNT_ERASED("account.erased"),
    OPERATOR_MADE("operator.made"),
    OPERATOR_UNMADE("operator.unmade"),
    KEY_ROTATED("key.rotated"),
    ACCESS_REFUSED("access.refused"),
    ORGANISER_ACTED("organiser.acted");

    private final String id;

    SecurityEvent(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
