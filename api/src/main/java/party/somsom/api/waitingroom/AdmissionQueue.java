package party.somsom.api.waitingroom;

import java.util.List;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import party.somsom.api.push.OwnQueue;
import party.somsom.api.push.Push;
import party.somsom.api.push.Subscription;
import party.somsom.messages.waitingroom.PlaceView;
import party.somsom.messages.waitingroom.Standing;

/** {@code /user/queue/admission}: tells people their place when their wait or their admission is over. */
@Component
class AdmissionQueue implements OwnQueue {
    private static final String QUEUE = "/queue/admission";
    private static final int LOCKS = 64;
    private static final int READ_AT_A_TIME = 500;

    private final Queues queues;
    private final Push push;
    /** One for a share of all people: whoever reads someone's place sends it before anyone reads a later one. */
    private final List<Object> locks = IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toList();

    AdmissionQueue(Queues queues, Push push) {
        this.queues = queues;
        this.push = push;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    /** Whoever watched a queue before they listened here has missed what they were told then. */
    @Override
    public void subscribed(Subscription subscription) {
        push.subscriptionsOf(subscription.sessionId())
                .stream()
                .map(Subscription::destination)
                .filter(QueueStatusTopic::isTopic)
                .map(QueueStatusTopic::queueIdOf)
                .forEach(queueId -> remind(queueId, subscription));
    }

    /** Tells one connection what its user's place is, unless they are waiting or strangers. */
    void remind(String queueId, Subscription subscription) {
        var userId = subscription.caller().userId();
        synchronized (lockOf(userId)) {
            var place = queues.latest(queueId, userId).place();
            if (isOver(place)) {
                push.toSession(subscription.sessionId(), QUEUE, place);
            }
        }
    }

    /** Tells each of them what their place is now, if they are connected to this node. */
    void tell(String queueId, List<String> userIds) {
        var here = userIds.stream().filter(push::isHere).toList();
        for (int from = 0; from < here.size(); from += READ_AT_A_TIME) {
            var some = here.subList(from, Math.min(here.size(), from + READ_AT_A_TIME));
            var places = queues.latest(queueId, List.copyOf(some));
            for (int i = 0; i < some.size(); i++) {
                tell(some.get(i), places.get(i).place());
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
