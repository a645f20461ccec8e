package party.somsom.identity.local;

import java.time.Clock;
import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.foundation.worker.Chore;

/** Deletes ended sessions, old codes, and sign-ups that nobody confirmed. Any node may do it at any time. */
class ForgetExpired implements Chore {
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgetExpired(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity-forget-expired";
    }

    @Override
    public Duration firstPause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        forgetFrom("identity_session WHERE expires_at < :before");
        forgetFrom("identity_session WHERE ended_at < :before");
        forgetFrom("identity_code WHERE expires_at < :before");
        forgetFrom("identity_ended_session WHERE ended_at < :before");
        forgetFrom("identity_signup WHERE expires_at < :before");
    }

    /** Deletes in small steps, so that no row is locked for long. */
    private void forgetFrom(String what) {
        var before = clock.instant().minus(KEPT).toEpochMilli();
        int forgotten;
        do {
            forgotten = jdbc.sql("DELETE FROM " + what + " LIMIT 1000").param("before", before).update();
        } while (forgotten > 0);
    }
}
