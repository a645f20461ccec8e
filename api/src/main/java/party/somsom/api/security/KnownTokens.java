package party.somsom.api.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;

import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Remembers, by their digest, the access tokens that were found genuine. People send the same one with every request of
 * a quarter of an hour, and checking its signature would cost more than anything else that the edge does.
 */
@Component
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
        var digest = digest(token);
        var caller = known.getIfPresent(digest);
        if (caller == null || !clock.instant().isBefore(caller.expiresAt())) {
            caller = tokens.read(token);
            known.put(digest, caller);
        }
        return caller;
    }

    private static ByteBuffer digest(String token) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
