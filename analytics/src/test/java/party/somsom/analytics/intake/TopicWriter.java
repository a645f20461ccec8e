package party.somsom.analytics.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import party.somsom.events.EventHeaders;
import party.somsom.events.EventTypes;
import party.somsom.events.PublishedTicketingEvent.TicketsReservedV1;
import tools.jackson.databind.json.JsonMapper;

/** Publishes sales as Somsom does: in order for each key, and a whole batch again after a crash. */
final class TopicWriter implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant FIRST = Instant.parse("2026-08-01T23:59:00Z");
    private static final int KEYS = 40;

    private final String topic;
    private final Random random = new Random(42);
    private final KafkaProducer<String, byte[]> producer;
    private final long[] sequences = new long[KEYS];
    private long written;

    TopicWriter(String bootstrapServers, String topic) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "delivery.timeout.ms", 120_000, "linger.ms", 5),
                new StringSerializer(), new ByteArraySerializer());
    }

    /** Every fifth batch comes twice. */
    void write(int events) {
        var batch = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var i = 0; i < events; i++) {
            batch.add(next());
        }
        send(batch);
        if (random.nextInt(5) == 0) {
            send(batch);
        }
    }

    private void send(List<ProducerRecord<String, byte[]>> batch) {
        batch.forEach(producer::send);
        producer.flush();
    }

    private ProducerRecord<String, byte[]> next() {
        var key = random.nextInt(KEYS);
        var subject = "festival_%02d".formatted(key);
        sequences[key] += 1 + random.nextInt(2); // some events are not published
        var time = FIRST.plusMillis(written++ * 2);
        var event = new TicketsReservedV1(subject, "festival", LocalDate.EPOCH, "r" + written, "p" + written, 1, 9,
                null,
                time);
        var record = new ProducerRecord<>(topic, subject, JSON.writeValueAsBytes(event));
        Map.of(EventHeaders.ID, "e" + written, EventHeaders.TYPE, EventTypes.nameOf(TicketsReservedV1.class),
                EventHeaders.SUBJECT, subject, EventHeaders.SEQUENCE, String.valueOf(sequences[key]),
                EventHeaders.GLOBAL_POSITION, String.valueOf(written), EventHeaders.TIME, time.toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    /** How many different events were written. */
    long written() {
        return written;
    }

    @Override
    public void close() {
        producer.close();
    }
}
