package party.somsom.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** One partition, and the thread that handles its records. What fails is tried again for as long as it takes. */
final class Lane {
    private static final Logger log = LoggerFactory.getLogger(Lane.class);
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_WAITING = 2_000;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final String name;
    private final TopicReader.Handler handler;
    private final Runnable whenThereIsRoom;
    private final Occasionally warnings = new Occasionally(Duration.ofSeconds(30));
    private final BlockingQueue<ConsumerRecord<String, byte[]>> waiting = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable OffsetAndMetadata> done = new AtomicReference<>();
    private final Thread worker;
    private volatile boolean paused;

    /** @param whenThereIsRoom called after a {@link #pause} */
    Lane(String name, TopicReader.Handler handler, Runnable whenThereIsRoom) {
        this.name = name;
        this.handler = handler;
        this.whenThereIsRoom = whenThereIsRoom;
        this.worker = Thread.ofVirtual().name(name).start(this::work);
    }

    void add(List<ConsumerRecord<String, byte[]>> records) {
        waiting.addAll(records);
    }

    /** Tells whether it should get no more for now. */
    boolean pause() {
        paused = waiting.size() > MOST_WAITING;
        return paused;
    }

    /** Tells whether it may get more again. */
    boolean resume() {
        var resumes = paused && hasRoom();
        if (resumes) {
            paused = false;
        }
        return resumes;
    }

    /** From where on to go on, if anything was handled since this was asked for. */
    Optional<OffsetAndMetadata> done() {
        return Optional.ofNullable(done.getAndSet(null));
    }

    void stop() {
        worker.interrupt();
    }

    private boolean hasRoom() {
        return waiting.size() <= MOST_WAITING / 2;
    }

    private void work() {
        try {
            while (true) {
                var batch = new ArrayList<ConsumerRecord<String, byte[]>>();
                batch.add(waiting.take());
                waiting.drainTo(batch, MOST_AT_ONCE - 1);
                handle(batch);
                done.set(new OffsetAndMetadata(batch.getLast().offset() + 1));
                if (paused && hasRoom()) {
                    whenThereIsRoom.run();
                }
            }
        } catch (InterruptedException stopped) {
            // what was not handled comes again, here or elsewhere
        }
    }

    private void handle(List<ConsumerRecord<String, byte[]>> batch) throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                handler.handle(batch);
                return;
            } catch (RuntimeException e) {
                warnings.run(() -> log.warn("{} cannot go on for now and tries again: {}", name,
                        NestedExceptionUtils.getMostSpecificCause(e).toString()));
                Thread.sleep(PAUSE);
            }
        }
        throw new InterruptedException();
    }
}
