package party.somsom.identity.local;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import party.somsom.identity.OwnSession;

/** A session that has not ended, as its row says. Times are in milliseconds. */
public record RunningSession(String id, String device, @Nullable String place, long startedAt, long lastSeenAt) {
    OwnSession seenFrom(String currentId) {
        return new OwnSession(id, device, place, Instant.ofEpochMilli(startedAt), Instant.ofEpochMilli(lastSeenAt),
                id.equals(currentId));
    }
}
