package party.somsom.api.problem;

import java.util.Locale;

import org.springframework.http.HttpStatus;

/**
 * Every reason for which a request can be refused: the public, stable codes and their HTTP status. People read the text
 * {@code problem.<CODE>} of messages.properties.
 */
public enum ProblemCode {
    VALIDATION_FAILED(HttpStatus.BAD_REQUEST),
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST),
    CODE_INVALID(
            HttpStatus.BAD_REQUEST),
    PASSWORD_BREACHED(HttpStatus.BAD_REQUEST),
    PASSKEY_INVALID(HttpStatus.BAD_REQUEST),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    TOKEN_INVALID(
            HttpStatus.UNAUTHORIZED),
    TOKEN_EXPIRED(HttpStatus.UNAUTHORIZED),
    TOKEN_REUSED(
            HttpStatus.UNAUTHORIZED),
    BAD_CREDENTIALS(HttpStatus.UNAUTHORIZED),
    SECOND_FACTOR_REQUIRED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(
            HttpStatus.FORBIDDEN),
    WRONG_PASSWORD(HttpStatus.FORBIDDEN),
    NOT_CONFIRMED(HttpStatus.FORBIDDEN),
    NOT_ADMITTED(
            HttpStatus.FORBIDDEN),
    NOT_A_MEMBER(HttpStatus.FORBIDDEN),
    BANNED(HttpStatus.FORBIDDEN),
    MUTED(HttpStatus.FORBIDDEN),
    NOT_FOUND(
            HttpStatus.NOT_FOUND),
    FESTIVAL_NOT_FOUND(
            HttpStatus.NOT_FOUND),
    DATE_NOT_FOUND(
            HttpStatus.NOT_FOUND),
    QUEUE_NOT_FOUND(
            HttpStatus.NOT_FOUND),
    RESERVATION_NOT_FOUND(
            HttpStatus.NOT_FOUND),
    CHAT_ROOM_NOT_FOUND(
            HttpStatus.NOT_FOUND),
    MESSAGE_NOT_FOUND(
            HttpStatus.NOT_FOUND),
    MEMBER_NOT_FOUND(
            HttpStatus.NOT_FOUND),
    USER_NOT_FOUND(HttpStatus.NOT_FOUND),
    SESSION_NOT_FOUND(
            HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE),
    EMAIL_TAKEN(
            HttpStatus.CONFLICT),
    SOLD_OUT(
            HttpStatus.CONFLICT),
    LIMIT_EXCEEDED(
            HttpStatus.CONFLICT),
    SALES_CLOSED(
            HttpStatus.CONFLICT),
    FESTIVAL_CANCELLED(
            HttpStatus.CONFLICT),
    QUEUE_CLOSED(
            HttpStatus.CONFLICT),
    TOO_MANY_HIDDEN(
            HttpStatus.CONFLICT),
    RESERVATIONS_HELD(HttpStatus.CONFLICT),
    TOO_MANY_PASSKEYS(HttpStatus.CONFLICT),
    FESTIVALS_ORGANISED(HttpStatus.CONFLICT),
    REQUEST_IN_PROGRESS(
            HttpStatus.CONFLICT),
    CODE_EXPIRED(
            HttpStatus.GONE),
    CHALLENGE_EXPIRED(HttpStatus.GONE),
    PAYLOAD_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_ATTEMPTS(
            HttpStatus.TOO_MANY_REQUESTS),
    TOO_MANY_REQUESTS(
            HttpStatus.TOO_MANY_REQUESTS),
    SLOW_MODE(
            HttpStatus.TOO_MANY_REQUESTS),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR),
    READ_MODEL_BEHIND(
            HttpStatus.SERVICE_UNAVAILABLE),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE);

    private static final String TYPES = "https://somsom.party/problems/";

    private final HttpStatus status;
    private final String type;
    private final String title;

    ProblemCode(HttpStatus status) {
        this.status = status;
        var words = name().toLowerCase(Locale.ROOT);
        this.type = TYPES + words.replace('_', '-');
        this.title = name().charAt(0) + words.substring(1).replace('_', ' ');
    }

    public HttpStatus status() {
        return status;
    }

    /** A stable URI that names the problem. */
    public String type() {
        return type;
    }

    /** English, the same in every language. */
    public String title() {
        return title;
    }

    /**
     * Whether the operation itself has decided so, and not something in front of it. The same request, sent again
     * later, may have another fate if it is not.
     */
    public boolean isOutcome() {
        return switch (this) {
            case VALIDATION_FAILED, MALFORMED_REQUEST, UNAUTHENTICATED, TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_REUSED,
                    NOT_ADMITTED, MUTED, NOT_FOUND, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, PAYLOAD_TOO_LARGE,
                    UNSUPPORTED_MEDIA_TYPE, REQUEST_IN_PROGRESS, IDEMPOTENCY_KEY_REUSED ->
                false;
            default -> status != HttpStatus.TOO_MANY_REQUESTS && !status.is5xxServerError();
        };
    }

    /** The value that a 401 must have in {@code WWW-Authenticate} (RFC 6750); empty for every other status. */
    String challenge() {
        return switch (this) {
            case TOKEN_INVALID, TOKEN_EXPIRED -> "Bearer error=\"invalid_token\"";
            default -> status == HttpStatus.UNAUTHORIZED ? "Bearer" : "";
        };
    }

    /** The general code for a status that code outside the application has chosen. */
    static ProblemCode of(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }
}
