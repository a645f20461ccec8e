package party.somsom.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Reads a topic with one consumer, and has each partition's records handled on a thread of their own, as many at a time as
 * have come: a slow partition holds up no other. What fails is tried again for as long as it takes; meanwhile the consumer polls the
 * others, and so keeps its place in its group. Offsets are committed after the work.
 */
final class TopicReader implements ConsumerRebalanceListener, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TopicReader.class);
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_WAITING = 2_000;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Consumer<String, byte[]> consumer;
    private final boolean inGroup;
    private final Handler handler;
    private final Occasionally commits = new Occasionally(Duration.ofMillis(200));
    private final Occasionally warnings = new Occasionally(Duration.ofSeconds(30));
    /** For the polling thread only. */
    private final Map<TopicPartition, Lane> lanes = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();
    private final Thread thread;
    private volatile boolean closing;

    /** Handles records of one partition, in order. */
    interface Handler {
        void handle(List<ConsumerRecord<String, byte[]>> records);
    }

    private TopicReader(String name, Consumer<String, byte[]> consumer, boolean inGroup, Handler handler) {
        this.name = name;
        this.consumer = consumer;
        this.inGroup = inGroup;
        this.handler = handler;
        this.thread = Thread.ofPlatform().name(name).unstarted(this::read);
    }

    /** Shares the topic with the other members of the consumer's group. */
    static TopicReader ofGroup(String name, Consumer<String, byte[]> consumer, String topic, Handler handler) {
        var reader = new TopicReader(name, consumer, true, handler);
        consumer.subscribe(List.of(topic), reader);
        return reader;
    }

    /** Reads all of it, from these positions on. */
    static TopicReader from(Map<TopicPartition, Long> positions, String name, Consumer<String, byte[]> consumer,
            Handler handler) {
        consumer.assign(positions.keySet());
        positions.forEach(consumer::seek);
        return new TopicReader(name, consumer, false, handler);
    }

    void start() {
        thread.start();
    }

    /** The most records that one of its partitions has and nobody has handled. */
    double lag() {
        return consumer.metrics()
                .entrySet()
                .stream()
                .filter(metric -> metric.getKey().name().equals("records-lag-max"))
                .map(metric -> metric.getValue().metricValue())
                .mapToDouble(value -> value instanceof Double number && !number.isNaN() ? number : 0)
                .max()
                .orElse(0);
    }

    private void read() {
        try (consumer) {
            while (!closing) {
                try {
                    take(consumer.poll(POLL));
                } catch (WakeupException thereIsRoom) {
                    // as below
                } catch (KafkaException e) {
                    warn(e);
                    pause();
                }
                settle();
            }
            lanes.values().forEach(lane -> lane.worker.interrupt());
        }
    }

    private void take(ConsumerRecords<String, byte[]> records) {
        for (var partition : records.partitions()) {
            var lane = lanes.computeIfAbsent(partition, Lane::new);
            lane.waiting.addAll(records.records(partition));
            if (lane.waiting.size() > MOST_WAITING) {
                lane.paused = true;
                consumer.pause(List.of(partition));
            }
        }
    }

    private void settle() {
        lanes.forEach((partition, lane) -> {
            var next = lane.done.getAndSet(null);
            if (next != null) {
                uncommitted.put(partition, next);
            }
            if (lane.paused && lane.hasRoom()) {
                lane.paused = false;
                consumer.resume(List.of(partition));
            }
        });
        if (inGroup && !uncommitted.isEmpty()) {
            commits.run(() -> {
                // if it fails, a later one says the same, and what is read twice changes nothing
                consumer.commitAsync(Map.copyOf(uncommitted), null);
                uncommitted.clear();
            });
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // they are read from where somebody committed last
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        for (var partition : partitions) {
            var lane = lanes.remove(partition);
            if (lane != null) {
                lane.worker.interrupt();
            }
            uncommitted.remove(partition);
        }
    }

    /**
     * One partition, and the thread that handles its records. A partition is paused only when too much waits: a pause
     * costs the time that the broker holds back the answer to a request for the others.
     */
    private final class Lane {
        private final BlockingQueue<ConsumerRecord<String, byte[]>> waiting = new LinkedBlockingQueue<>();
        private final AtomicReference<@Nullable OffsetAndMetadata> done = new AtomicReference<>();
        private final Thread worker;
        private volatile boolean paused;

        Lane(TopicPartition partition) {
            this.worker = Thread.ofVirtual().name(name + "-" + partition.partition()).start(this::work);
        }

        boolean hasRoom() {
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
                        consumer.wakeup();
                    }
                }
            } catch (InterruptedException theyComeAgain) {
                // here or elsewhere
            }
        }

        private void handle(List<ConsumerRecord<String, byte[]>> batch) throws InterruptedException {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    handler.handle(batch);
                    return;
                } catch (RuntimeException e) {
                    warn(e);
                    Thread.sleep(PAUSE);
                }
            }
            throw new InterruptedException();
        }
    }

    private void warn(RuntimeException failure) {
        if (!Thread.currentThread().isInterrupted()) {
            warnings.run(() -> log.warn("{} cannot go on for now and tries again: {}", name,
                    NestedExceptionUtils.getMostSpecificCause(failure).toString()));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
