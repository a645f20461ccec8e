package party.somsom.loadtest.stream;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka, seen by a client of its own. */
final class Broker implements AutoCloseable {
    static final String EVENTS = "somsom.events";
    private static final int PARTITIONS = 8;
    private static final Duration POLL = Duration.ofMillis(100);

    private final String servers;
    private final Admin admin;

    Broker(String servers) {
        this.servers = servers;
        this.admin = Admin.create(Map.of("bootstrap.servers", servers));
    }

    /** How many records the topic of the events has, or 0 if it is not there. */
    long size() throws ExecutionException, InterruptedException {
        try {
            return admin.listOffsets(partitions().stream().collect(toMap(each -> each, _ -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return 0;
            }
            throw e;
        }
    }

    private List<TopicPartition> partitions() throws ExecutionException, InterruptedException {
        return admin.describeTopics(List.of(EVENTS))
                .allTopicNames()
                .get()
                .values()
                .stream()
                .flatMap(topic -> topic.partitions().stream())
                .map(each -> new TopicPartition(EVENTS, each.partition()))
                .toList();
    }

    void forgetEvents() throws ExecutionException, InterruptedException {
        admin.deleteTopics(List.of(EVENTS)).all().get();
        while (admin.listTopics().names().get().contains(EVENTS)) {
            Thread.sleep(POLL);
        }
    }

    /** The first events, as they were sent, but for another topic. */
    List<ProducerRecord<String, byte[]>> first(int most, String topic) throws ExecutionException, InterruptedException {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", servers),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions());
            consumer.seekToBeginning(consumer.assignment());
            while (records.size() < most) {
                consumer.poll(POLL)
                        .forEach(each -> records
                                .add(new ProducerRecord<>(topic, null, each.key(), each.value(), each.headers())));
            }
        }
        return records;
    }

    /** Sends so many records with the publisher's settings and does nothing else. Returns records a second. */
    double ceiling(long count) throws ExecutionException, InterruptedException {
        var topic = "bare-" + UUID.randomUUID();
        admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1))).all().get();
        var records = first(100_000, topic);
        var settings = Map.<String, Object>of("bootstrap.servers", servers, "acks", "all", "enable.idempotence", true,
                "compression.type", "zstd", "linger.ms", 5, "batch.size", 256 << 10);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var begun = System.nanoTime();
            for (long n = 0; n < count; n++) {
                producer.send(records.get((int) (n % records.size())));
            }
            producer.flush();
            return count * 1e9 / (System.nanoTime() - begun);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
