package party.somsom.identity.cognito;

import java.time.Clock;
import java.time.Duration;

import org.springframework.data.domain.Limit;

import party.somsom.foundation.worker.Chore;

/** Deletes sign-ups that nobody confirmed, also at Cognito, and sessions that are long over. Any node may do it. */
class ForgetUnconfirmed implements Chore {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int MOST = 100;

    private final CognitoUsers users;
    private final CognitoSessionRows sessions;
    private final UserPoolClient pool;
    private final Clock clock;

    ForgetUnconfirmed(CognitoUsers users, CognitoSessionRows sessions, UserPoolClient pool, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity-forget-unconfirmed";
    }

    @Override
    public Duration firstPause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(KEPT);
        for (var signUp : users.unconfirmedSince(before, Limit.of(MOST))) {
            pool.delete(signUp.username);
            users.delete(signUp.id);
        }
        int forgotten;
        do {
            forgotten = sessions.deleteOlderThan(before.toEpochMilli());
        } while (forgotten > 0);
    }
}
