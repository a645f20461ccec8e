package party.somsom.api.waitingroom;

import java.util.List;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import party.somsom.api.push.Destination;
import party.somsom.api.push.Push;
import party.somsom.api.push.Subscription;
import party.somsom.api.security.Caller;
import party.somsom.messages.waitingroom.PlaceView;
import party.somsom.messages.waitingroom.Standing;

/** {@code /user/queue/admission}: tells people their place when their wait or their admission is over. */
@Component
class AdmissionQueue implements Destination {
    private static final String QUEUE = "/queue/admission";
    private static final int LOCKS = 64;

    private final Queues queues;
    private final Push push;
    /** One for a share of all people: whoever reads someone's place sends it before anyone reads a later one. */
    private final List<Object> locks = IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toList();

    AdmissionQueue(Queues queues, Push push) {
        this.queues = queues;
        this.push = push;
    }

    @Override
    public boolean covers(String destination) {
        return destination.equals("/user" + QUEUE);
    }

    @Override
    public String admit(String destination, Caller caller) {
        return destination;
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
            var place = queues.place(queueId, userId, false);
            if (isOver(place)) {
                push.toSession(subscription.sessionId(), QUEUE, place);
            }
        }
    }

    /** Tells each of them what their place is now, if they are connected to this node. */
    void tell(String queueId, List<String> userIds) {
        var latest = true;
        for (var userId : userIds) {
            if (push.isHere(userId)) {
                tell(queueId, userId, latest);
                latest = false;
            }
        }
    }

    private void tell(String queueId, String userId, boolean latest) {
        synchronized (lockOf(userId)) {
            var place = queues.place(queueId, userId, latest);
            if (isOver(place)) {
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
