package party.somsom.api.chat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import party.somsom.api.gateway.Messages;
import party.somsom.api.push.Visits;
import party.somsom.chat.presence.Presence;
import party.somsom.messages.chat.ChatQuery.FindJoinedRooms;
import party.somsom.messages.chat.JoinedRooms;
import party.somsom.messages.chat.JoinedRooms.JoinedRoom;

/**
 * The people who are connected to this node, and the rooms that they are members of: read when they come, and kept up with
 * the events from then on.
 */
@Component
class RoomsHere implements Visits {
    private static final Logger LOG = LoggerFactory.getLogger(RoomsHere.class);
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final Messages messages;
    private final Presence presence;
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
    /** Of each room the people, and what each of them found there when they joined. */
    private final Map<String, Map<String, Long>> rooms = new ConcurrentHashMap<>();

    RoomsHere(Messages messages, Presence presence) {
        this.messages = messages;
        this.presence = presence;
    }

    /** The members of the room who are connected here, each with the last message before they joined. */
    Map<String, Long> peopleOf(String chatRoomId) {
        return rooms.getOrDefault(chatRoomId, Map.of());
    }

    boolean contains(String chatRoomId, String userId) {
        return peopleOf(chatRoomId).containsKey(userId);
    }

    @Override
    public void came(String userId) {
        var visitor = visitors.compute(userId, (_, known) -> {
            var each = known == null ? new Visitor() : known;
            each.connections++;
            return each;
        });
        if (visitor.claimLoading()) {
            Thread.startVirtualThread(() -> load(userId, visitor));
        }
    }

    @Override
    public void went(String userId) {
        visitors.computeIfPresent(userId, (_, visitor) -> {
            if (--visitor.connections > 0) {
                return visitor;
            }
            visitor.rooms.forEach(room -> remove(room, userId));
            return null;
        });
    }

    private void load(String userId, Visitor visitor) {
        while (visitors.get(userId) == visitor) {
            try {
                var joined = messages.find(new FindJoinedRooms(userId), JoinedRooms.class)
                        .map(JoinedRooms::rooms)
                        .orElse(List.of());
                visitors.computeIfPresent(userId, (_, present) -> {
                    if (present == visitor) {
                        joined.forEach(room -> visitor.enterUnlessChanged(room, userId, this));
                    }
                    return present;
                });
                return;
            } catch (RuntimeException e) {
                LOG.debug("The rooms of somebody cannot be read; a second later makes up for it", e);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    void joined(String chatRoomId, String userId, long afterSeq) {
        visitors.computeIfPresent(userId, (_, visitor) -> {
            visitor.changed.add(chatRoomId);
            visitor.rooms.add(chatRoomId);
            add(chatRoomId, userId, afterSeq);
            return visitor;
        });
    }

    void left(String chatRoomId, String userId) {
        visitors.computeIfPresent(userId, (_, visitor) -> {
            visitor.changed.add(chatRoomId);
            visitor.rooms.remove(chatRoomId);
            remove(chatRoomId, userId);
            return visitor;
        });
    }

    private void add(String chatRoomId, String userId, long afterSeq) {
        rooms.computeIfAbsent(chatRoomId, _ -> new ConcurrentHashMap<>()).put(userId, afterSeq);
        presence.enter(chatRoomId, userId);
    }

    private void remove(String chatRoomId, String userId) {
        rooms.computeIfPresent(chatRoomId, (_, people) -> {
            people.remove(userId);
            return people.isEmpty() ? null : people;
        });
        presence.leave(chatRoomId, userId);
    }

    @Scheduled(fixedDelay = 250, timeUnit = TimeUnit.MILLISECONDS)
    void publish() {
        try {
            presence.flush();
        } catch (DataAccessException e) {
            LOG.debug("Redis does not answer; the next flush makes up for it", e);
        }
    }

    /** Somebody who is connected here; changed only while their entry of the map is. */
    private static final class Visitor {
        private int connections;
        private boolean loading;
        private final Set<String> rooms = new HashSet<>();
        /** What an event said is newer than what was read. */
        private final Set<String> changed = new HashSet<>();

        synchronized boolean claimLoading() {
            var first = !loading;
            loading = true;
            return first;
        }

        void enterUnlessChanged(JoinedRoom room, String userId, RoomsHere here) {
            if (!changed.contains(room.chatRoomId())) {
                rooms.add(room.chatRoomId());
                here.add(room.chatRoomId(), userId, room.afterSeq());
            }
        }
    }
}
