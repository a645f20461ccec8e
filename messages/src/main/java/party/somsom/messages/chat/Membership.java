package party.somsom.messages.chat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A room, and the standing of one person in it.
 *
 * @param afterSeq   the last message before the person joined; absent if the person is not a member
 * @param mutedUntil may be in the past
 */
public record Membership(String chatRoomId, String festivalId, String title, String organiserId, int slowModeSeconds,
        int members, String userId, @Nullable Long afterSeq, boolean banned, @Nullable Instant mutedUntil) {
    public boolean isMember() {
        return afterSeq != null;
    }

    public boolean isOrganiser() {
        return userId.equals(organiserId);
    }
}
