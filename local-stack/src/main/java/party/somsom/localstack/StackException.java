package party.somsom.localstack;

/** Something that the person at the keyboard can understand and act on: the message is all they are shown. */
final class StackException extends RuntimeException {
    StackException(String message) {
        super(message);
    }

    StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
