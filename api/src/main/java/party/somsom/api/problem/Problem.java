package party.somsom.api.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;

import party.somsom.identity.SecondFactor;

/**
 * What a client reads when it is refused (RFC 9457).
 *
 * @param retryAfter      seconds until the next attempt makes sense, the same as in the header if there is one
 * @param clientMessageId of the chat message that was refused
 * @param challengeId     of a log-in that needs a second step
 * @param factors         what that step accepts
 */
public record Problem(String type, String title, int status, String detail, String instance, ProblemCode code,
        @Nullable List<FieldError> errors, @Nullable Long retryAfter, @Nullable String clientMessageId,
        @Nullable String challengeId, @Nullable List<SecondFactor> factors) {
    public Problem about(@Nullable String message) {
        return new Problem(type, title, status, detail, instance, code, errors, retryAfter, message,
                challengeId, factors);
    }

    /** What is wrong with one field of the request. */
    public record FieldError(String field, String message) {
    }
}
