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
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

import party.somsom.foundation.worker.OncePer;
import party.somsom.foundation.worker.Step;
import party.somsom.foundation.worker.Worker;
import party.somsom.foundation.worker.Workers;

/**
 * Reads a topic with one consumer. Each partition has its own worker, which handles all records that have come at once:
 * a slow partition delays no other. Meanwhile the reader polls, and so keeps its place in its group. It commits offsets
 * after the work.
 */
final class TopicReader implements Step, ConsumerRebalanceListener, AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Consumer<String, byte[]> consumer;
    private final boolean inGroup;
    private final Handler handler;
    private final OncePer commits = new OncePer(Duration.ofMillis(200));
    /** Only the polling thread uses it. */
    private final Map<TopicPartition, Backlog> backlogs = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();
    private final Workers workers;
    private @Nullable Worker worker;
    private volatile boolean closing;

    /** Handles records of one partition, in order. */
    interface Handler {
        void handle(List<ConsumerRecord<String, byte[]>> records);
    }

    private TopicReader(Workers workers, String name, Consumer<String, byte[]> consumer, boolean inGroup,
            Handler handler) {
        this.workers = workers;
        this.name = name;
        this.consumer = consumer;
        this.inGroup = inGroup;
        this.handler = handler;
    }

    /** Shares the topic with the other members of the consumer's group. */
    static TopicReader ofGroup(Workers workers, String name, Consumer<String, byte[]> consumer, String topic,
            Handler handler) {
        var reader = new TopicReader(workers, name, consumer, true, handler);
        consumer.subscribe(List.of(topic), reader);
        return reader;
    }

    /** Reads the whole topic, from these positions on. */
    static TopicReader from(Workers workers, Map<TopicPartition, Long> positions, String name,
            Consumer<String, byte[]> consumer, Handler handler) {
        consumer.assign(positions.keySet());
        positions.forEach(consumer::seek);
        return new TopicReader(workers, name, consumer, false, handler);
    }

    void start() {
        worker = workers.start(name, this);
    }

    /** The largest number of unhandled records in any of its partitions. */
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

    @Override
    public Duration run() {
        if (closing) {
            leave();
            return DONE;
        }
        try {
            take(consumer.poll(POLL));
        } catch (WakeupException thereIsRoom) {
            // settle() below resumes the partitions
        }
        settle();
        return Duration.ZERO;
    }

    private void take(ConsumerRecords<String, byte[]> records) {
        for (var partition : records.partitions()) {
            var backlog = backlogs.computeIfAbsent(partition,
                    it -> new Backlog(workers, name + "-" + it.partition(), handler, consumer::wakeup));
            backlog.add(records.records(partition));
            if (backlog.pause()) {
                consumer.pause(List.of(partition));
            }
        }
    }

    private void settle() {
        backlogs.forEach((partition, backlog) -> {
            backlog.done().ifPresent(next -> uncommitted.put(partition, next));
            if (backlog.resume()) {
                consumer.resume(List.of(partition));
            }
        });
        if (inGroup && !uncommitted.isEmpty()) {
            commits.run(() -> {
                // if it fails, a later commit repeats it, and reading a record twice changes nothing
                consumer.commitAsync(Map.copyOf(uncommitted), null);
                uncommitted.clear();
            });
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // their next owner reads them from the last commit
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        for (var partition : partitions) {
            var backlog = backlogs.remove(partition);
            if (backlog != null) {
                backlog.stop();
            }
            uncommitted.remove(partition);
        }
    }

    /** Another node takes its partitions at once. */
    @Override
    public void died() {
        leave();
    }

    private void leave() {
        backlogs.values().forEach(Backlog::stop);
        consumer.close();
    }

    /** Uses no interrupt, which would keep the consumer from leaving its group. */
    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        if (worker != null && !worker.await(PATIENCE)) {
            worker.stop();
        }
    }
}
