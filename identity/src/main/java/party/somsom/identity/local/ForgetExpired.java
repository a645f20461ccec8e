package party.somsom.identity.local;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Deletes sessions that expired and accounts that nobody confirmed. Any node may do it at any time. */
class ForgetExpired {
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgetExpired(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        forgetFrom("identity_session WHERE expires_at < :before");
        forgetFrom("identity_account WHERE confirmed_at IS NULL AND code_expires_at < :before");
    }

    /** In small steps, so that no row is locked for long. */
    private void forgetFrom(String what) {
        var before = clock.instant().minus(KEPT).toEpochMilli();
        int forgotten;
        do {
            forgotten = jdbc.sql("DELETE FROM " + what + " LIMIT 1000").param("before", before).update();
        } while (forgotten > 0);
    }
}
