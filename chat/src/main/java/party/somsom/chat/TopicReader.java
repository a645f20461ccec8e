package party.somsom.chat;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Reads a topic with one consumer, and has each partition's records handled on a thread of their own, as many at a time as
 * have come: a slow partition holds up no other. Meanwhile it polls, and so keeps its place in its group. Offsets are
 * committed after the work.
 */
final class TopicReader implements ConsumerRebalanceListener, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TopicReader.class);
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
            lanes.values().forEach(Lane::stop);
        }
    }

    private void take(ConsumerRecords<String, byte[]> records) {
        for (var partition : records.partitions()) {
            var lane = lanes.computeIfAbsent(partition,
                    it -> new Lane(name + "-" + it.partition(), handler, consumer::wakeup));
            lane.add(records.records(partition));
            if (lane.pause()) {
                consumer.pause(List.of(partition));
            }
        }
    }

    private void settle() {
        lanes.forEach((partition, lane) -> {
            lane.done().ifPresent(next -> uncommitted.put(partition, next));
            if (lane.resume()) {
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
                lane.stop();
            }
            uncommitted.remove(partition);
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
