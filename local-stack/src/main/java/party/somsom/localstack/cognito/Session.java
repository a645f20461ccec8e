package party.somsom.localstack.cognito;

import java.time.Instant;
import java.util.UUID;

/**
 * What a log-in starts.
 *
 * @param origin    the {@code origin_jti} of its tokens
 * @param refresh   the refresh token that is valid now
 * @param previous  the refresh token before that, or an empty text
 * @param rotatedAt when the previous one was exchanged
 */
record Session(String origin, String refresh, String previous, Instant startedAt, Instant rotatedAt) {
    /** The name of the user in front lets the pool find the user without a search. */
    private static final String SEPARATOR = ".";

    static Session start(User user, Instant now) {
        return new Session(UUID.randomUUID().toString(), refreshTokenOf(user), "", now, now);
    }

    Session rotated(User user, Instant now) {
        return new Session(origin, refreshTokenOf(user), refresh, startedAt, now);
    }

    boolean knows(String refreshToken) {
        return refresh.equals(refreshToken) || previous.equals(refreshToken);
    }

    private static String refreshTokenOf(User user) {
        return user.sub() + SEPARATOR + UUID.randomUUID() + UUID.randomUUID();
    }

    static String subOf(String refreshToken) {
        return refreshToken.split("[" + SEPARATOR + "]", 2)[0];
    }
}
