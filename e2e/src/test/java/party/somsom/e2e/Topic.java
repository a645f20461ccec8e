package party.somsom.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import party.somsom.testing.LocalStack;

/** The topic of published events, read by a client of its own. */
final class Topic {
    private static final String NAME = "somsom.events";
    private static final Duration CATCH_UP = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String STORED = """
            SELECT event_identifier FROM domain_event_entry WHERE aggregate_identifier = ?""";

    private Topic() {
    }

    /** Checks that whoever leaves out what comes twice sees each event of the tickets once, and in order. */
    static void agreesAbout(Tickets tickets) {
        await().atMost(CATCH_UP)
                .untilAsserted(() -> assertThat(sequences(tickets.inventoryId()).keySet())
                        .containsExactlyInAnyOrderElementsOf(stored(tickets)));
        assertThat(List.copyOf(sequences(tickets.inventoryId()).values())).isSorted();
    }

    /** The ids of all events of the tickets, as the event store has them. */
    static List<String> stored(Tickets tickets) {
        return Database.rows(STORED, tickets.inventoryId(), row -> row.getString(1));
    }

    /** The numbers of the events within their aggregate, by id, in the order in which each came first. */
    private static Map<String, Long> sequences(String key) {
        var sequences = new LinkedHashMap<String, Long>();
        try (var kafka = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers",
                        LocalStack.properties().get("spring.kafka.bootstrap-servers")),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = kafka.partitionsFor(NAME)
                    .stream()
                    .map(each -> new TopicPartition(NAME, each.partition()))
                    .toList();
            kafka.assign(partitions);
            kafka.seekToBeginning(partitions);
            var ends = kafka.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> kafka.position(each) < ends.get(each))) {
                for (var record : kafka.poll(POLL)) {
                    if (key.equals(record.key())) {
                        sequences.putIfAbsent(header(record, "ce_id"), Long.valueOf(header(record, "ce_sequence")));
                    }
                }
            }
        }
        return sequences;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
