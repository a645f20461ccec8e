package party.somsom.notifications.sending;

import java.time.Duration;

/** @param retryAfter the least that FCM wants to be left alone for */
public record PushResult(Outcome outcome, Duration retryAfter) {
    public static PushResult of(Outcome outcome) {
        return new PushResult(outcome, Duration.ZERO);
    }
}
