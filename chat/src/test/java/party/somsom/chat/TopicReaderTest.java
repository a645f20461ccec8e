package party.somsom.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import party.somsom.foundation.worker.WorkerProperties;
import party.somsom.foundation.worker.Workers;

/** Uses Kafka's own stand-in for a consumer, because no real one fails on purpose. */
class TopicReaderTest {
    private static final String NAME = "reader";
    private static final int RESTARTS = 2;
    private static final Duration NO_PAUSE = Duration.ofMillis(1);
    private static final TopicPartition PARTITION = new TopicPartition("topic", 0);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Workers workers = new Workers(meters, new WorkerProperties(RESTARTS, NO_PAUSE, NO_PAUSE));
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final List<Long> handled = new CopyOnWriteArrayList<>();
    private final TopicReader reader = TopicReader.from(workers, Map.of(PARTITION, 0L), NAME, consumer,
            records -> records.forEach(record -> handled.add(record.offset())));

    @AfterEach
    void stop() {
        reader.close();
    }

    private void answer(long offset) {
        consumer.schedulePollTask(
                () -> consumer.addRecord(new ConsumerRecord<>("topic", 0, offset, "room", new byte[0])));
    }

    private void meetAnError() {
        consumer.schedulePollTask(() -> {
            throw new AssertionError("on purpose");
        });
    }

    private double count(String what) {
        return meters.get("somsom.worker." + what).tag("worker", NAME).counter().count();
    }

    private Status health() {
        return workers.health().getStatus();
    }

    @Test
    void afterAnErrorItReadsOn() {
        answer(0);
        meetAnError();
        answer(1);

        reader.start();

        await().untilAsserted(() -> assertThat(handled).containsExactly(0L, 1L));
        assertThat(count("errors")).isEqualTo(1);
        assertThat(count("restarts")).isEqualTo(1);
        assertThat(health()).isEqualTo(Status.UP);
    }

    @Test
    void afterAnExceptionItReadsOn() {
        consumer.setPollException(new KafkaException("on purpose"));
        answer(0);

        reader.start();

        await().untilAsserted(() -> assertThat(handled).containsExactly(0L));
        assertThat(count("errors")).isEqualTo(1);
        assertThat(count("restarts")).isZero();
    }

    @Test
    void oneThatCannotBeRestartedTurnsHealthDownAndLeavesItsGroup() {
        for (int i = 0; i <= RESTARTS; i++) {
            meetAnError();
        }

        reader.start();

        await().until(() -> health().equals(Status.DOWN));
        await().until(consumer::closed);
    }
}
