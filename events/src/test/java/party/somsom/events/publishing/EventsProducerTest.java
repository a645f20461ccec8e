package party.somsom.events.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** A batch is sent as a whole, and what fails of it is not sent behind anybody's back. */
class EventsProducerTest {
    private final List<MockProducer<String, byte[]>> producers = new ArrayList<>();
    private boolean answering = true;
    private final EventsProducer kafka = new EventsProducer(() -> {
        producers.add(new MockProducer<>(answering, null, new StringSerializer(), new ByteArraySerializer()));
        return producers.getLast();
    }, () -> {
        // the topic is there
    }, Duration.ofMillis(100));

    private void batch() {
        var record = new ProducerRecord<>("events", "key", new byte[0]);
        kafka.send(List.of(record, record));
    }

    @Test
    void batchesShareAProducer() {
        batch();
        batch();

        assertThat(producers).hasSize(1);
        assertThat(producers.getFirst().history()).hasSize(4);
    }

    @Test
    void allIsSentBeforeAnythingIsAwaited() {
        answering = false;

        assertThatThrownBy(this::batch).hasRootCauseInstanceOf(IOException.class);

        assertThat(producers.getFirst().history()).hasSize(2);
    }

    @Test
    void aBatchThatFailsGivesUpTheProducer() {
        answering = false;
        assertThatThrownBy(this::batch).rootCause().hasMessageContaining("Kafka has not taken the events");
        answering = true;

        batch();

        assertThat(producers).hasSize(2);
        assertThat(producers.getFirst().closed()).isTrue();
        assertThat(producers.getLast().history()).hasSize(2);
    }
}
