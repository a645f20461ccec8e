package party.somsom.identity.token;

import java.nio.ByteBuffer;
import java.time.Clock;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import party.somsom.foundation.digest.Sha256;
import party.somsom.identity.Caller;

/**
 * Remembers, by their digest, the access tokens that were found genuine. People send the same one with every request of
 * a quarter of an hour, and checking its signature would cost more than anything else that the edge does.
 */
class KnownTokens {
    private static final int MOST = 200_000;

    private final AccessTokens tokens;
    private final Clock clock;
    private final Cache<ByteBuffer, Caller> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .executor(Runnable::run) // a task for another thread costs more than what it does
            .build();

    KnownTokens(AccessTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** As {@link AccessTokens#read}. */
    Caller read(String token) {
        var digest = ByteBuffer.wrap(Sha256.of(token));
        var caller = known.getIfPresent(digest);
        if (caller == null || !clock.instant().isBefore(caller.expiresAt())) {
            caller = tokens.read(token);
            known.put(digest, caller);
        }
        return caller;
    }
}
