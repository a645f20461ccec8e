package party.somsom.api.chat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import party.somsom.api.push.Destination;
import party.somsom.api.push.Subscription;
import party.somsom.api.push.Subscriptions;
import party.somsom.identity.Caller;

/**
 * {@code /topic/chat/{chatRoomId}}, what is said in a room, and {@code /topic/chat/{chatRoomId}/changes}, what becomes of
 * it later: for members.
 */
@Component
class ChatTopic implements Destination {
    private static final String PREFIX = "/topic/chat/";
    private static final String CHANGES = "/changes";

    private final Rooms rooms;
    private final RoomsHere here;
    private final Subscriptions subscriptions;
    /** By destination and person. */
    private final Map<String, Map<String, Set<Subscription>>> listeners = new ConcurrentHashMap<>();

    ChatTopic(Rooms rooms, RoomsHere here, Subscriptions subscriptions) {
        this.rooms = rooms;
        this.here = here;
        this.subscriptions = subscriptions;
    }

    static String of(String chatRoomId) {
        return PREFIX + chatRoomId;
    }

    static String changesOf(String chatRoomId) {
        return of(chatRoomId) + CHANGES;
    }

    private static String roomOf(String destination) {
        var end = destination.endsWith(CHANGES) ? destination.length() - CHANGES.length() : destination.length();
        return destination.substring(PREFIX.length(), Math.max(PREFIX.length(), end));
    }

    boolean hasListeners(String destination) {
        return listeners.containsKey(destination);
    }

    boolean isLooking(String chatRoomId, String userId) {
        return listeners.getOrDefault(of(chatRoomId), Map.of()).containsKey(userId);
    }

    @Override
    public boolean covers(String destination) {
        return destination.startsWith(PREFIX) && roomOf(destination).indexOf('/') < 0;
    }

    @Override
    public String admit(String destination, Caller caller) {
        rooms.member(roomOf(destination), caller.userId());
        return destination;
    }

    /** They may have left since they were admitted: this node either knows that they have not, or asks anew. */
    @Override
    public void subscribed(Subscription subscription) {
        var userId = subscription.caller().userId();
        var destination = subscription.destination();
        listeners.compute(destination, (_, known) -> {
            var people = known == null ? new ConcurrentHashMap<String, Set<Subscription>>() : known;
            people.computeIfAbsent(userId, _ -> ConcurrentHashMap.newKeySet()).add(subscription);
            return people;
        });
        if (!here.contains(roomOf(destination), userId)) {
            try {
                rooms.latestMember(roomOf(destination), userId);
            } catch (RuntimeException refused) {
                subscriptions.end(subscription, refused);
            }
        }
    }

    @Override
    public void unsubscribed(Subscription subscription) {
        listeners.computeIfPresent(subscription.destination(), (_, people) -> {
            people.computeIfPresent(subscription.caller().userId(), (_, own) -> {
                own.remove(subscription);
                return own.isEmpty() ? null : own;
            });
            return people.isEmpty() ? null : people;
        });
    }
}
