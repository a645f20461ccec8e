package party.somsom.notifications.fcm;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.SendResponse;

import party.somsom.notifications.sending.Outcome;
import party.somsom.notifications.sending.PushResult;

/** Finds out what an answer of FCM means for a push. */
final class FcmAnswers {
    private static final String RETRY_AFTER = "retry-after";
    private static final int BAD_REQUEST = 400;

    private FcmAnswers() {
    }

    static PushResult read(SendResponse response) {
        var failure = response.getException();
        return failure == null ? PushResult.of(Outcome.SENT) : read(failure);
    }

    /**
     * A failure that is not the fault of the token or the message is tried again, even if our own credentials are the
     * cause.
     */
    static PushResult read(FirebaseMessagingException failure) {
        return switch (failure.getMessagingErrorCode()) {
            case UNREGISTERED -> PushResult.of(Outcome.UNREGISTERED);
            case SENDER_ID_MISMATCH -> PushResult.of(Outcome.SENDER_ID_MISMATCH);
            case INVALID_ARGUMENT -> PushResult.of(Outcome.INVALID);
            case QUOTA_EXCEEDED, INTERNAL, UNAVAILABLE, THIRD_PARTY_AUTH_ERROR -> retry(failure);
            case null -> withoutCode(failure);
        };
    }

    /** An answer without a code says too little to delete a device. */
    private static PushResult withoutCode(FirebaseMessagingException failure) {
        var response = failure.getHttpResponse();
        return response != null && response.getStatusCode() == BAD_REQUEST
                ? PushResult.of(Outcome.INVALID)
                : retry(failure);
    }

    private static PushResult retry(FirebaseMessagingException failure) {
        var response = failure.getHttpResponse();
        return new PushResult(Outcome.RETRY,
                response == null ? Duration.ZERO : retryAfter(response.getHeaders()));
    }

    static Duration retryAfter(Map<String, Object> headers) {
        return headers.entrySet()
                .stream()
                .filter(header -> header.getKey().equalsIgnoreCase(RETRY_AFTER))
                .map(header -> seconds(header.getValue()))
                .findFirst()
                .orElse(Duration.ZERO);
    }

    /** HTTP also allows a date here, but FCM does not send one. */
    private static Duration seconds(@Nullable Object value) {
        var first = value instanceof List<?> several && !several.isEmpty() ? several.getFirst() : value;
        try {
            return Duration.ofSeconds(Math.max(0, Long.parseLong(String.valueOf(first).strip())));
        } catch (NumberFormatException e) {
            return Duration.ZERO;
        }
    }
}
