package party.somsom.api.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a client reads when it is refused (RFC 9457).
 *
 * @param retryAfter      seconds until the next attempt makes sense, the same as in the header if there is one
 * @param clientMessageId of the chat message that was refused
 */
public record Problem(String type, String title, int status, String detail, String instance, ProblemCode code,
        @Nullable List<FieldError> errors, @Nullable Long retryAfter, @Nullable String clientMessageId) {
    public Problem about(@Nullable String message) {
        return new Problem(type, title, status, detail, instance, code, errors, retryAfter, message);
    }

    /** What is wrong with one field of the request. */
    public record FieldError(String field, String message) {
    }
}
