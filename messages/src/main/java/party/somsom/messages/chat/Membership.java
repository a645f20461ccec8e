package party.somsom.messages.chat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A room, and how one person stands in it.
 *
 * @param afterSeq   the last message that was there before they joined; absent for whoever is not a member
 * @param mutedUntil may be over
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
