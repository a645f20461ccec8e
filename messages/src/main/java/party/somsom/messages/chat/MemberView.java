package party.somsom.messages.chat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One member of a room.
 *
 * @param mutedUntil may be over
 */
public record MemberView(String userId, Instant joinedAt, @Nullable Instant mutedUntil) {
}
