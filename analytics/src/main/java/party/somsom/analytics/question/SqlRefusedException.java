package party.somsom.analytics.question;

/** Says why a question has no answer. */
public final class SqlRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;

    /** The names are stable. */
    public enum Code {
        /** It is no SQL, or names what is not there. */
        SQL_WRONG,
        /** It is not one single SELECT. */
        SQL_NOT_A_QUESTION,
        /** It wants files or the network. */
        SQL_FORBIDDEN,
        /** The text is too long. */
        SQL_TOO_LONG,
        /** The answer takes too long. */
        SQL_TOO_SLOW,
        /** The answer needs too much memory. */
        SQL_TOO_LARGE,
        /** Others ask at the moment. */
        SQL_BUSY
    }

    SqlRefusedException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
