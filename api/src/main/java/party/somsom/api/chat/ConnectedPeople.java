package party.somsom.api.chat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import party.somsom.api.gateway.Messages;
import party.somsom.foundation.worker.SerialDrain;
import party.somsom.foundation.worker.Vitals;
import party.somsom.foundation.worker.Workers;
import party.somsom.live.ConnectionListener;
import party.somsom.messages.chat.ChatQuery.FindJoinedRooms;
import party.somsom.messages.chat.JoinedRooms.JoinedRoom;

/**
 * The people who are connected to this node, and the rooms that they are members of. The rooms are read when a person
 * connects, and follow the events from then on.
 */
@Component
class ConnectedPeople implements ConnectionListener {
    private final Messages messages;
    private final MembersHere members;
    private final Vitals loading;
    private final Map<String, Person> people = new ConcurrentHashMap<>();

    ConnectedPeople(Messages messages, MembersHere members, Workers workers) {
        this.messages = messages;
        this.members = members;
        this.loading = workers.vitals("api-chat-rooms-of-people");
    }

    @Override
    public void connected(String userId) {
        var person = people.compute(userId, (_, known) -> {
            var each = known == null ? new Person(userId) : known;
            each.connections++;
            return each;
        });
        if (person.isToBeLoaded()) {
            person.loading.wake();
        }
    }

    @Override
    public void disconnected(String userId) {
        people.computeIfPresent(userId, (_, person) -> {
            if (--person.connections > 0) {
                return person;
            }
            person.rooms.forEach(room -> members.remove(room, userId));
            return null;
        });
    }

    private void load(String userId, Person person) {
        enter(userId, person, messages.ask(new FindJoinedRooms(userId)).rooms());
        person.loaded = true;
    }

    /** An event is newer than what was read. */
    private void enter(String userId, Person person, List<JoinedRoom> joined) {
        people.computeIfPresent(userId, (_, present) -> {
            if (present == person) {
                joined.stream().filter(room -> !person.changed.contains(room.chatRoomId())).forEach(room -> {
                    person.rooms.add(room.chatRoomId());
                    members.add(room.chatRoomId(), userId, room.afterSeq());
                });
            }
            return present;
        });
    }

    void joined(String chatRoomId, String userId, long afterSeq) {
        people.computeIfPresent(userId, (_, person) -> {
            person.changed.add(chatRoomId);
            person.rooms.add(chatRoomId);
            members.add(chatRoomId, userId, afterSeq);
            return person;
        });
    }

    void left(String chatRoomId, String userId) {
        people.computeIfPresent(userId, (_, person) -> {
            person.changed.add(chatRoomId);
            person.rooms.remove(chatRoomId);
            members.remove(chatRoomId, userId);
            return person;
        });
    }

    /** Changed only inside a computation of its entry of the map. */
    private final class Person {
        private final String userId;
        /** Tries again until it succeeds, or until the person is gone. */
        private final SerialDrain loading;
        private volatile boolean loaded;
        private int connections;
        private final Set<String> rooms = new HashSet<>();
        /** The rooms that an event was about. */
        private final Set<String> changed = new HashSet<>();

        Person(String userId) {
            this.userId = userId;
            this.loading = new SerialDrain(ConnectedPeople.this.loading, () -> load(userId, this), this::isToBeLoaded);
        }

        boolean isToBeLoaded() {
            return !loaded && people.get(userId) == this;
        }
    }
}
