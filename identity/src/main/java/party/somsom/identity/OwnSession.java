package party.somsom.identity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A running session as its owner sees it.
 *
 * @param device  in a few words, such as "Chrome on Windows"
 * @param place   the coarse network address, if it is known
 * @param current whether the owner is asking in this session
 */
public record OwnSession(String sessionId, String device, @Nullable String place, Instant startedAt, Instant lastSeenAt,
        boolean current) {
}
