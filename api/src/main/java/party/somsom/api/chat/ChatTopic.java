package party.somsom.api.chat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import party.somsom.live.SubscribeDestination;
import party.somsom.live.Subscription;
import party.somsom.live.Subscriptions;
import party.somsom.live.SubscriptionsByUser;

/**
 * {@code /topic/chat/{chatRoomId}} sends the messages of a room to its members.
 * {@code /topic/chat/{chatRoomId}/changes} sends what happens to the messages later.
 */
@Component
class ChatTopic implements SubscribeDestination {
    private static final String PREFIX = "/topic/chat/";
    private static final String CHANGES = "/changes";

    private final Rooms rooms;
    private final MembersHere here;
    private final Subscriptions subscriptions;
    /** By destination. */
    private final Map<String, SubscriptionsByUser> listeners = new ConcurrentHashMap<>();

    ChatTopic(Rooms rooms, MembersHere here, Subscriptions subscriptions) {
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
        var looking = listeners.get(of(chatRoomId));
        return looking != null && looking.has(userId);
    }

    @Override
    public boolean covers(String destination) {
        return destination.startsWith(PREFIX) && roomOf(destination).indexOf('/') < 0;
    }

    @Override
    public String resolve(String destination, String userId) {
        rooms.member(roomOf(destination), userId);
        return destination;
    }

    /** The user may have left after {@link #resolve}. Unless this node knows that they have not, it asks again. */
    @Override
    public void subscribed(Subscription subscription) {
        listeners.compute(subscription.destination(), (_, known) -> {
            var people = known == null ? new SubscriptionsByUser() : known;
            people.add(subscription);
            return people;
        });
        var chatRoomId = roomOf(subscription.destination());
        if (!here.contains(chatRoomId, subscription.userId())) {
            try {
                rooms.latestMember(chatRoomId, subscription.userId());
            } catch (RuntimeException refused) {
                subscriptions.end(subscription, refused);
            }
        }
    }

    @Override
    public void unsubscribed(Subscription subscription) {
        listeners.computeIfPresent(subscription.destination(), (_, people) -> {
            people.remove(subscription);
            return people.isEmpty() ? null : people;
        });
    }
}
