package party.somsom.api.waitingroom;

import java.util.List;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import party.somsom.live.LivePush;
import party.somsom.live.Subscription;
import party.somsom.live.UserQueue;
import party.somsom.messages.waitingroom.PlaceView;
import party.somsom.messages.waitingroom.Standing;

/** {@code /user/queue/admission} sends people their place when their wait or their admission is over. */
@Component
class AdmissionQueue implements UserQueue {
    private static final String QUEUE = "/queue/admission";
    private static final int LOCKS = 64;
    private static final int READ_AT_A_TIME = 500;

    private final QueuePlaces places;
    private final LivePush push;
    /** Each lock protects a share of all people. It prevents that a person is sent an older place after a newer one. */
    private final List<Object> locks = IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toList();

    AdmissionQueue(QueuePlaces places, LivePush push) {
        this.places = places;
        this.push = push;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    /** Repeats what a client missed if it watched a queue before it subscribed here. */
    @Override
    public void subscribed(Subscription subscription) {
        push.subscriptionsOf(subscription.sessionId())
                .stream()
                .map(Subscription::destination)
                .filter(QueueStatusTopic::isTopic)
                .map(QueueStatusTopic::queueIdOf)
                .forEach(queueId -> remind(queueId, subscription));
    }

    /** Sends the user's place to one connection, unless the user still waits or never joined. */
    void remind(String queueId, Subscription subscription) {
        var userId = subscription.userId();
        synchronized (lockOf(userId)) {
            var place = places.latest(queueId, userId).place();
            if (isOver(place)) {
                push.toSession(subscription.sessionId(), QUEUE, place);
            }
        }
    }

    /** Sends each of these people their place, if they are connected to this node. */
    void tell(String queueId, List<String> userIds) {
        var here = userIds.stream().filter(push::isHere).toList();
        for (int from = 0; from < here.size(); from += READ_AT_A_TIME) {
            var some = here.subList(from, Math.min(here.size(), from + READ_AT_A_TIME));
            var found = places.latest(queueId, List.copyOf(some));
            for (int i = 0; i < some.size(); i++) {
                tell(some.get(i), found.get(i).place());
            }
        }
    }

    private void tell(String userId, PlaceView place) {
        if (isOver(place)) {
            synchronized (lockOf(userId)) {
                push.toUser(userId, QUEUE, place);
            }
        }
    }

    private static boolean isOver(PlaceView place) {
        return place.state() != null && place.state() != Standing.WAITING;
    }

    private Object lockOf(String userId) {
        return locks.get(Math.floorMod(userId.hashCode(), LOCKS));
    }
}
