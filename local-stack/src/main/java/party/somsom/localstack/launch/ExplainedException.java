package party.somsom.localstack.launch;

/** A problem that the person at the keyboard can understand and solve. They see the message only. */
public final class ExplainedException extends RuntimeException {
    public ExplainedException(String message) {
        super(message);
    }

    public ExplainedException(String message, Throwable cause) {
        super(message, cause);
    }
}
