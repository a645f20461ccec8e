package party.somsom.analytics.report;

/** A request that a browser on the page does not send. */
final class RequestRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int status;

    RequestRefusedException(String code, int status, String message) {
        super(message);
        this.code = code;
        this.status = status;
    }

    String code() {
        return code;
    }

    int status() {
        return status;
    }
}
