package party.somsom.notifications.sending;

import java.time.Duration;

/** @param retryAfter the shortest time that FCM wants us to wait */
public record PushResult(Outcome outcome, Duration retryAfter) {
    public static PushResult of(Outcome outcome) {
        return new PushResult(outcome, Duration.ZERO);
    }
}
