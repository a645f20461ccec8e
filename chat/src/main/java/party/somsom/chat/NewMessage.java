package party.somsom.chat;

import java.time.Instant;

/**
 * A message on its way in, from somebody who may send it.
 *
 * @param clientMessageId sending the same one again, however often, posts it once
 */
public record NewMessage(String chatRoomId, String clientMessageId, String senderId, String text, Instant sentAt) {
}
