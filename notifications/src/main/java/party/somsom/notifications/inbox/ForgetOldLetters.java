package party.somsom.notifications.inbox;

import java.time.Clock;
import java.time.Duration;

import party.somsom.foundation.worker.Chore;

/** Deletes letters that are a year old. Any node may do it at any time. */
record ForgetOldLetters(Inbox inbox, Clock clock) implements Chore {
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public String name() {
        return "notifications-forget-old-letters";
    }

    @Override
    public Duration firstPause() {
        return Duration.ofMinutes(20);
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        inbox.forgetSentBefore(clock.instant().minus(KEPT));
    }
}
