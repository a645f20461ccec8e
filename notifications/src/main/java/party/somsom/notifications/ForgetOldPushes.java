package party.somsom.notifications;

import java.time.Clock;
import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.foundation.worker.Chore;
import party.somsom.notifications.device.Devices;

/** Deletes devices that have not been seen for long, and the outcomes of old pushes. Any node may do it at any time. */
record ForgetOldPushes(Devices devices, JdbcClient jdbc, Clock clock) implements Chore {
    static final Duration UNSEEN = Duration.ofDays(270);
    /** Long after SQS has deleted the last message that could be sent again. */
    private static final Duration DECIDED = Duration.ofDays(90);

    @Override
    public String name() {
        return "notifications-forget-old-pushes";
    }

    @Override
    public Duration firstPause() {
        return Duration.ofMinutes(15);
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        devices.forgetUnseenSince(clock.instant().minus(UNSEEN));
        int forgotten;
        do {
            forgotten = jdbc.sql("DELETE FROM somsom_notifications.push WHERE decided_at < :before LIMIT 1000")
                    .param("before", clock.instant().minus(DECIDED).toEpochMilli())
                    .update();
        } while (forgotten > 0);
    }
}
