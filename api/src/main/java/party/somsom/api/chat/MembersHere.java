package party.somsom.api.chat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import party.somsom.chat.presence.Presence;
import party.somsom.foundation.worker.Chore;

/** The members of each room who are connected to this node. Other nodes hear of them through Redis. */
@Component
class MembersHere implements Chore {
    private final Presence presence;
    /** The members of each room, each with the last message before they joined. */
    private final Map<String, Map<String, Long>> rooms = new ConcurrentHashMap<>();

    MembersHere(Presence presence) {
        this.presence = presence;
    }

    /** The members of the room, each with the last message before they joined. */
    Map<String, Long> of(String chatRoomId) {
        return rooms.getOrDefault(chatRoomId, Map.of());
    }

    boolean contains(String chatRoomId, String userId) {
        return of(chatRoomId).containsKey(userId);
    }

    void add(String chatRoomId, String userId, long afterSeq) {
        rooms.computeIfAbsent(chatRoomId, _ -> new ConcurrentHashMap<>()).put(userId, afterSeq);
        presence.enter(chatRoomId, userId);
    }

    void remove(String chatRoomId, String userId) {
        rooms.computeIfPresent(chatRoomId, (_, people) -> {
            people.remove(userId);
            return people.isEmpty() ? null : people;
        });
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
