package party.somsom.command.chat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.axonframework.eventsourcing.EventSourcingHandler;

import party.somsom.messages.chat.ChatEvent.MemberBanned;
import party.somsom.messages.chat.ChatEvent.MemberJoined;
import party.somsom.messages.chat.ChatEvent.MemberLeft;
import party.somsom.messages.chat.ChatEvent.MemberMuted;
import party.somsom.messages.chat.ChatEvent.MemberUnbanned;
import party.somsom.messages.chat.ChatEvent.MemberUnmuted;

/** The members of a room. Only their ids are kept; a few people have more data, such as a mute. */
class RoomMembers {
    private static final long BYTES_OF_A_PERSON = 130;

    private final Set<String> members = new HashSet<>();
    private final Set<String> banned = new HashSet<>();
    /** A member who leaves stays muted. */
    private final Map<String, Instant> mutedUntil = new HashMap<>();

    long weight() {
        return BYTES_OF_A_PERSON * (members.size() + banned.size() + mutedUntil.size());
    }

    int members() {
        return members.size();
    }

    boolean isMember(String userId) {
        return members.contains(userId);
    }

    boolean isBanned(String userId) {
        return banned.contains(userId);
    }

    boolean isMuted(String userId) {
        return mutedUntil.containsKey(userId);
    }

    boolean isMutedUntil(String userId, Instant until) {
        return until.equals(mutedUntil.get(userId));
    }

    @EventSourcingHandler
    void on(MemberJoined event) {
        members.add(event.userId());
    }

    @EventSourcingHandler
    void on(MemberLeft event) {
        members.remove(event.userId());
    }

    @EventSourcingHandler
    void on(MemberBanned event) {
        members.remove(event.userId());
        banned.add(event.userId());
    }

    @EventSourcingHandler
    void on(MemberUnbanned event) {
        banned.remove(event.userId());
    }

    @EventSourcingHandler
    void on(MemberMuted event) {
        mutedUntil.put(event.userId(), event.until());
    }

    @EventSourcingHandler
    void on(MemberUnmuted event) {
        mutedUntil.remove(event.userId());
    }
}
