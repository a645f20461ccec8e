package party.somsom.notifications.sending;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import party.somsom.foundation.worker.Backoff;
import party.somsom.foundation.worker.OncePer;
import party.somsom.foundation.worker.Step;
import party.somsom.foundation.worker.Vitals;
import party.somsom.notifications.queue.NewsQueue;
import party.somsom.notifications.queue.ReceivedMessage;
import party.somsom.notifications.sending.Teller.Telling;
import tools.jackson.core.JacksonException;

/**
 * Takes news from the queue and has people told, several messages at a time. A message stays hidden from other nodes
 * while this node works on it, and is deleted when every device has an outcome.
 */
final class NewsReader implements Step, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NewsReader.class);
    private static final int MOST_RECEIVED = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofMinutes(10));

    private final NewsQueue queue;
    private final Teller teller;
    private final Claims claims;
    private final Duration lease;
    private final Semaphore free;
    private final OncePer lines = new OncePer(Duration.ofMinutes(1));
    private final Vitals tellers;
    private final Map<ReceivedMessage, Telling> inWork = new ConcurrentHashMap<>();
    /**
     * Platform threads, because a node that starts again has messages to send at once. Virtual threads that load a big
     * library together keep their carriers, until no request is answered any more.
     */
    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("teller-", 0).factory());

    /** @param atOnce messages that are worked on at the same time */
    NewsReader(NewsQueue queue, Teller teller, Claims claims, Duration lease, int atOnce, Vitals tellers) {
        this.queue = queue;
        this.teller = teller;
        this.claims = claims;
        this.lease = lease;
        this.free = new Semaphore(atOnce);
        this.tellers = tellers;
    }

    /**
     * A stopping node does not wait for news. Messages that SQS sends at that moment come again when their lease is
     * over.
     */
    @Override
    public Duration run() throws InterruptedException {
        free.acquire();
        var places = 1;
        while (places < MOST_RECEIVED && free.tryAcquire()) {
            places++;
        }
        var taken = 0;
        try {
            for (var message : queue.receive(places)) {
                begin(message);
                taken++;
            }
        } finally {
            free.release(places - taken);
        }
        return Duration.ZERO;
    }

    private void begin(ReceivedMessage message) {
        var telling = new Telling(UUID.randomUUID().toString());
        inWork.put(message, telling);
        var begun = false;
        try {
            threads.execute(tellers.watch(() -> handle(message, telling)));
            begun = true;
        } finally {
            if (!begun) {
                inWork.remove(message);
            }
        }
    }

    private void handle(ReceivedMessage message, Telling telling) {
        try {
            if (teller.tell(queue.read(message), telling)) {
                queue.delete(message);
            } else {
                release(message, pause(message));
            }
        } catch (JacksonException e) {
            LOG.error("A message cannot be read and will end among the dead letters: {}", e.getOriginalMessage());
            release(message, Duration.ZERO);
        } catch (RuntimeException e) {
            lines.run(() -> LOG.warn("Messages are tried again later: {}", e.toString()));
            release(message, pause(message));
        } finally {
            inWork.remove(message);
            free.release();
        }
    }

    private static Duration pause(ReceivedMessage message) {
        return BACKOFF.after(message.receives());
    }

    private void release(ReceivedMessage message, Duration after) {
        var stopping = Thread.interrupted(); // a call to SQS would not be made otherwise
        try {
            queue.release(message, stopping ? Duration.ZERO : after);
        } catch (RuntimeException e) {
            LOG.debug("It is released when its time is over", e);
        }
    }

    /** Prolongs the leases of all current work, because this node is alive. Returns when to do so again. */
    Duration prolong() {
        queue.prolong(inWork.keySet());
        inWork.values().forEach(telling -> claims.prolong(telling.claims(), telling.id()));
        return lease.dividedBy(3);
    }

    /** Finishes the current work, unless that takes too long. */
    @Override
    public void close() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            threads.shutdownNow();
            threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
