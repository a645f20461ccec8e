package party.somsom.loadtest.baseline;

/** An answer, not a failure, so it has no stack trace. */
class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The codes of the public contract that the baseline can give. */
    enum Code {
        SOLD_OUT, LIMIT_EXCEEDED, DATE_NOT_FOUND
    }

    private final Code code;

    RefusedException(Code code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    Code code() {
        return code;
    }
}
