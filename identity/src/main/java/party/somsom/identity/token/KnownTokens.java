package party.somsom.identity.token;

import java.nio.ByteBuffer;
import java.time.Clock;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import party.somsom.foundation.digest.Sha256;
import party.somsom.identity.Caller;

/**
 * Remembers the digests of access tokens that were found genuine. A client sends the same token with every request for
 * a quarter of an hour, and checking the signature each time would cost more than all other work of the edge.
 */
class KnownTokens {
    private static final int MOST = 200_000;

    private final TokenReader tokens;
    private final Clock clock;
    private final Cache<ByteBuffer, Caller> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .executor(Runnable::run) // handing the task to another thread costs more than running it
            .build();

    KnownTokens(TokenReader tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Like {@link TokenReader#read}. */
    Caller read(String token) {
        var digest = ByteBuffer.wrap(Sha256.of(token));
        var caller = known.getIfPresent(digest);
        if (caller == null || !clock.instant().isBefore(caller.expiresAt())) {
            caller = tokens.read(token);
            known.put(digest, caller);
        }
        return caller;
    }

    /** The signatures are checked again. */
    void forgetAll() {
        known.invalidateAll();
    }
}
