package party.somsom.messages.chat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One member of a room.
 *
 * @param mutedUntil may be in the past
 */
public record MemberView(String userId, Instant joinedAt, @Nullable Instant mutedUntil) {
}
