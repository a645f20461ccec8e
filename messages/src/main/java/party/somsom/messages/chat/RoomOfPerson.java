package party.somsom.messages.chat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A room that one person has ever had to do with.
 *
 * @param joinedAt   absent if the person is not a member now
 * @param mutedUntil may be in the past
 */
public record RoomOfPerson(String chatRoomId, String festivalId, String title, @Nullable Instant joinedAt,
        boolean banned, @Nullable Instant mutedUntil) {
}
