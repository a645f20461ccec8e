package party.somsom.localstack.cognito;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The errors of Cognito. Their names on the wire and most texts are Cognito's own. */
enum Fault {
    ALIAS_EXISTS("An account with the email already exists."),
    CODE_DELIVERY_FAILURE("The code cannot be delivered."),
    CODE_MISMATCH("Invalid verification code provided, please try again."),
    EXPIRED_CODE("Invalid code provided, please request a code again."),
    GROUP_EXISTS("A group with the name already exists."),
    INVALID_PARAMETER("Invalid parameter"),
    INVALID_PASSWORD("Password did not conform with policy: Password not long enough"),
    LIMIT_EXCEEDED("Attempt limit exceeded, please try after some time."),
    NOT_AUTHORIZED("Incorrect username or password."),
    REFRESH_TOKEN_REUSE("Refresh Token has been rotated."),
    RESOURCE_NOT_FOUND("Resource not found."),
    UNKNOWN_OPERATION("Unknown operation"),
    UNSUPPORTED_TOKEN_TYPE("Unsupported token type."),
    USER_NOT_CONFIRMED("User is not confirmed."),
    USER_NOT_FOUND("User does not exist."),
    USERNAME_EXISTS("User already exists");

    private final String text;

    Fault(String text) {
        this.text = text;
    }

    /** The name on the wire, for example {@code CodeMismatchException}. */
    String wireName() {
        return Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("", "", "Exception"));
    }

    CognitoException asException() {
        return asException(text);
    }

    CognitoException asException(String message) {
        return new CognitoException(this, message);
    }
}
