package party.somsom.notifications.sending;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import party.somsom.notifications.Loop;
import party.somsom.notifications.queue.Delivery;
import party.somsom.notifications.queue.NewsQueue;
import party.somsom.notifications.sending.Teller.Telling;
import tools.jackson.core.JacksonException;

/**
 * Takes news from the queue and has them told, several at a time. A message is deleted when every device has an outcome, and
 * stays hidden from others while it is worked on.
 */
public final class NewsReader implements Loop.Step, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NewsReader.class);
    private static final int MOST_RECEIVED = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final NewsQueue queue;
    private final Teller teller;
    private final Claims claims;
    private final Duration lease;
    private final Semaphore free;
    private final Map<Delivery, Telling> inWork = new ConcurrentHashMap<>();
    /**
     * Not virtual ones: a node that comes back has messages to send at once, and those that load a big library together keep
     * their carriers until no request is answered any more.
     */
    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("teller-", 0).factory());

    /** @param atOnce messages that are worked on */
    public NewsReader(NewsQueue queue, Teller teller, Claims claims, Duration lease, int atOnce) {
        this.queue = queue;
        this.teller = teller;
        this.claims = claims;
        this.lease = lease;
        this.free = new Semaphore(atOnce);
    }

    @Override
    public Duration run() throws InterruptedException, ExecutionException {
        free.acquire();
        var places = 1;
        while (places < MOST_RECEIVED && free.tryAcquire()) {
            places++;
        }
        var taken = 0;
        try {
            for (var delivery : receive(places)) {
                inWork.put(delivery, new Telling(UUID.randomUUID().toString()));
                threads.execute(() -> handle(delivery));
                taken++;
            }
        } finally {
            free.release(places - taken);
        }
        return Duration.ZERO;
    }

    /**
     * On a virtual thread, since only there an interrupt ends the wait for a socket: a node that stops does not wait for news.
     * What SQS sent in that moment comes again when its lease is over.
     */
    private List<Delivery> receive(int most) throws InterruptedException, ExecutionException {
        var received = new FutureTask<>(() -> queue.receive(most));
        Thread.startVirtualThread(received);
        try {
            return received.get();
        } finally {
            received.cancel(true);
        }
    }

    private void handle(Delivery delivery) {
        var telling = inWork.get(delivery);
        try {
            if (telling != null && teller.tell(queue.read(delivery), telling)) {
                queue.delete(delivery);
            } else {
                release(delivery, pause(delivery));
            }
        } catch (JacksonException e) {
            LOG.error("A message cannot be read and will end among the dead letters: {}", e.getOriginalMessage());
            release(delivery, Duration.ZERO);
        } catch (RuntimeException e) {
            LOG.warn("A message is tried again later: {}", e.toString());
            release(delivery, pause(delivery));
        } finally {
            inWork.remove(delivery);
            free.release();
        }
    }

    private static Duration pause(Delivery delivery) {
        return Backoff.after(delivery.receives(), Duration.ZERO, RandomGenerator.getDefault());
    }

    private void release(Delivery delivery, Duration after) {
        var stopping = Thread.interrupted(); // a call to SQS would not be made otherwise
        try {
            queue.release(delivery, stopping ? Duration.ZERO : after);
        } catch (RuntimeException e) {
            LOG.debug("It is released when its time is over", e);
        }
    }

    /** Says for everything in work that this node is alive; answers when to do so again. */
    public Duration prolong() {
        queue.prolong(inWork.keySet());
        inWork.values().forEach(telling -> claims.prolong(telling.claims(), telling.id()));
        return lease.dividedBy(3);
    }

    /** What is under way is brought to its end, unless that takes long. */
    @Override
    public void close() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            threads.shutdownNow();
            threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
