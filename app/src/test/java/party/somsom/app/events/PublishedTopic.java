package party.somsom.app.events;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** What is published about one festival and its chat room, read with Kafka's client only. */
record PublishedTopic(JdbcClient jdbc, String festivalId, String chatRoomId) {
    private static final String TOPIC = "somsom.events";

    /** A record, with everything in it as text. */
    record Published(String key, Map<String, String> headers, String value) {
        private static Published of(ConsumerRecord<String, byte[]> record) {
            var headers = new TreeMap<String, String>();
            record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
            return new Published(record.key(), headers, text(record.value()));
        }

        private static String text(byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        String id() {
            return header("ce_id");
        }

        String type() {
            return header("ce_type");
        }

        long sequence() {
            return Long.parseLong(header("ce_sequence"));
        }
    }

    /** All records that are there now. Those of one key are in the order of the topic. */
    static List<Published> all() {
        return from(Map.of());
    }

    /** @param offsets where to begin in each partition; others are read from their beginning */
    static List<Published> from(Map<Integer, Long> offsets) {
        return read(new ByteArrayDeserializer(), offsets).stream().map(Published::of).toList();
    }

    /** All records, read by the SDK of CloudEvents. */
    static List<CloudEvent> cloudEvents() {
        return read(new CloudEventDeserializer(), Map.of()).stream().map(ConsumerRecord::value).toList();
    }

    private static <V> List<ConsumerRecord<String, V>> read(Deserializer<V> values, Map<Integer, Long> offsets) {
        var settings = Map.<String, Object>of("bootstrap.servers", System.getProperty("spring.kafka.bootstrap-servers"),
                "allow.auto.create.topics", false);
        var found = new ArrayList<ConsumerRecord<String, V>>();
        try (var kafka = new KafkaConsumer<>(settings, new StringDeserializer(), values)) {
            var partitions = kafka.partitionsFor(TOPIC)
                    .stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            kafka.assign(partitions);
            partitions.forEach(each -> kafka.seek(each, offsets.getOrDefault(each.partition(), 0L)));
            var ends = kafka.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> kafka.position(each) < ends.get(each))) {
                kafka.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    List<Published> own() {
        return all().stream()
                .filter(each -> each.key().contains(festivalId) || each.key().equals(chatRoomId))
                .toList();
    }

    /** A field of the first own event of a type. */
    String field(String type, String name) {
        var first = own().stream().filter(each -> each.type().equals(type)).findFirst().orElseThrow();
        return JsonMapper.shared().readTree(first.value()).get(name).asString();
    }

    /** As a reader sees it who leaves out what comes twice. */
    List<Published> withoutRepetitions() {
        var ids = new HashSet<String>();
        return own().stream().filter(each -> ids.add(each.id())).toList();
    }

    /** The sequence numbers for each key, in the order of the topic. */
    static Map<String, List<Long>> sequences(List<Published> records) {
        return records.stream().collect(groupingBy(Published::key, mapping(Published::sequence, toList())));
    }

    /** The ids of all events that are published, as the event store has them. */
    List<String> stored() {
        return jdbc.sql("""
                SELECT event_identifier FROM domain_event_entry
                WHERE (aggregate_identifier LIKE :festival OR aggregate_identifier = :room)
                AND payload_type NOT IN ('festival.festival-changed.v1', 'waiting-room.waiting-began.v1')""")
                .param("festival", "%" + festivalId + "%")
                .param("room", chatRoomId)
                .query(String.class)
                .list();
    }
}
