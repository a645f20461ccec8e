package party.somsom.api.chat;

import java.time.Duration;
import java.util.Map;

import org.springframework.stereotype.Component;

import party.somsom.chat.presence.Presence;
import party.somsom.foundation.groups.Groups;
import party.somsom.foundation.worker.Chore;

/** The members of each room who are connected to this node. Other nodes hear of them through Redis. */
@Component
class MembersHere implements Chore {
    private final Presence presence;
    /** The members of each room, each with the last message before they joined. */
    private final Groups<String, String, Long> rooms = new Groups<>();

    MembersHere(Presence presence) {
        this.presence = presence;
    }

    /** The members of the room, each with the last message before they joined. */
    Map<String, Long> of(String chatRoomId) {
        return rooms.of(chatRoomId);
    }

    boolean contains(String chatRoomId, String userId) {
        return of(chatRoomId).containsKey(userId);
    }

    void add(String chatRoomId, String userId, long afterSeq) {
        rooms.put(chatRoomId, userId, afterSeq);
        presence.enter(chatRoomId, userId);
    }

    void remove(String chatRoomId, String userId) {
        rooms.remove(chatRoomId, userId);
        presence.leave(chatRoomId, userId);
    }

    @Override
    public String name() {
        return "api-chat-presence";
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(250);
    }

    /** While Redis does not answer, the changes wait for the next time. */
    @Override
    public void run() {
        presence.flush();
    }
}
