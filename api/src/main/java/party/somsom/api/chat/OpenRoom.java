package party.somsom.api.chat;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A room as a member sees it.
 *
 * @param readSeq       how far the member has read, including this page
 * @param online        members who are connected now, to any node
 * @param members       all of them
 * @param messages      oldest first
 * @param mutedUntil    until when the member is muted; may be in the past
 * @param hiddenSenders people whose messages the member does not want to read, live messages included
 */
record OpenRoom(String chatRoomId, String title, long lastSeq, long readSeq, long online, int members,
        List<MessageView> messages, String organiserId, int slowModeSeconds, @Nullable Instant mutedUntil,
        Set<String> hiddenSenders) {
}
