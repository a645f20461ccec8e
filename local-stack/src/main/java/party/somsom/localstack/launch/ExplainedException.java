package party.somsom.localstack.launch;

/** Something that the person at the keyboard can understand and act on: the message is all they are shown. */
public final class ExplainedException extends RuntimeException {
    public ExplainedException(String message) {
        super(message);
    }

    public ExplainedException(String message, Throwable cause) {
        super(message, cause);
    }
}
