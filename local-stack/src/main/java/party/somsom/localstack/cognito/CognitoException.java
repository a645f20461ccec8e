package party.somsom.localstack.cognito;

/** A request is refused. */
final class CognitoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    CognitoException(Fault fault, String message) {
        super(message, null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
