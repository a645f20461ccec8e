package party.somsom.api.waitingroom;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
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
    /** When all clients of a node that died come to this one, the database must still have time for other work. */
    private static final int MOST_READS = 8;

    private final Queues queues;
    private final Push push;
    /** One for a share of all people: whoever reads someone's place sends it before anyone reads a later one. */
    private final List<Object> locks = IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toList();

    private final Semaphore reads = new Semaphore(MOST_READS, true);

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
            var place = read(queueId, userId, false);
            if (isOver(place)) {
                push.toSession(subscription.sessionId(), QUEUE, place);
            }
        }
    }

    /**
     * Tells each of them what their place is now, if they are connected to this node. The first one's place waits for what
     * was stored before, so the others' need not, and are read at the same time.
     */
    void tell(String queueId, List<String> userIds) {
        var here = userIds.stream().filter(push::isHere).toList();
        if (here.isEmpty()) {
            return;
        }
        tell(queueId, here.getFirst(), true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(here.stream()
                    .skip(1)
                    .map(userId -> CompletableFuture.runAsync(() -> tell(queueId, userId, false), threads))
                    .toArray(CompletableFuture[]::new)).join();
        }
    }

    private void tell(String queueId, String userId, boolean latest) {
        synchronized (lockOf(userId)) {
            var place = read(queueId, userId, latest);
            if (isOver(place)) {
                push.toUser(userId, QUEUE, place);
            }
        }
    }

    private PlaceView read(String queueId, String userId, boolean latest) {
        reads.acquireUninterruptibly();
        try {
            return queues.place(queueId, userId, latest);
        } finally {
            reads.release();
        }
    }

    private static boolean isOver(PlaceView place) {
        return place.state() != null && place.state() != Standing.WAITING;
    }

    private Object lockOf(String userId) {
        return locks.get(Math.floorMod(userId.hashCode(), LOCKS));
    }
}
