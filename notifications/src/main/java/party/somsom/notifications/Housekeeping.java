package party.somsom.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

import party.somsom.notifications.device.Devices;

/** Forgets devices that nobody has seen for long, and what came of old pushes. Any node may do it at any time. */
final class Housekeeping {
    static final Duration UNSEEN = Duration.ofDays(270);
    /** Long after SQS has forgotten the last message that could be sent again. */
    private static final Duration DECIDED = Duration.ofDays(90);

    private final Devices devices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Housekeeping(Devices devices, JdbcClient jdbc, Clock clock) {
        this.devices = devices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        devices.forgetUnseenSince(clock.instant().minus(UNSEEN));
        int forgotten;
        do {
            forgotten = jdbc.sql("DELETE FROM somsom_notifications.push WHERE decided_at < :before LIMIT 1000")
                    .param("before", clock.instant().minus(DECIDED).toEpochMilli())
                    .update();
        } while (forgotten > 0);
    }
}
