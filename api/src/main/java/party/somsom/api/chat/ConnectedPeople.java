package party.somsom.api.chat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import party.somsom.api.gateway.Messages;
import party.somsom.live.ConnectionListener;
import party.somsom.messages.chat.ChatQuery.FindJoinedRooms;
import party.somsom.messages.chat.JoinedRooms.JoinedRoom;

/**
 * Everybody who is connected to this node, and the rooms that they are members of. These are read when somebody
 * connects, and follow the events from then on.
 */
@Component
class ConnectedPeople implements ConnectionListener {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectedPeople.class);
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final Messages messages;
    private final MembersHere members;
    private final Map<String, Person> people = new ConcurrentHashMap<>();

    ConnectedPeople(Messages messages, MembersHere members) {
        this.messages = messages;
        this.members = members;
    }

    @Override
    public void connected(String userId) {
        var person = people.compute(userId, (_, known) -> {
            var each = known == null ? new Person() : known;
            each.connections++;
            return each;
        });
        if (person.claimLoading()) {
            Thread.startVirtualThread(() -> load(userId, person));
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
        while (people.get(userId) == person) {
            try {
                var joined = messages.ask(new FindJoinedRooms(userId)).rooms();
                enter(userId, person, joined);
                return;
            } catch (RuntimeException e) {
                LOG.debug("The rooms of somebody cannot be read; it is tried again a second later", e);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** What an event said is newer than what was read. */
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
    private static final class Person {
        private int connections;
        private boolean loading;
        private final Set<String> rooms = new HashSet<>();
        /** The rooms that an event was about. */
        private final Set<String> changed = new HashSet<>();

        synchronized boolean claimLoading() {
            var first = !loading;
            loading = true;
            return first;
        }
    }
}
