package party.somsom.analytics.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import party.somsom.testing.LocalServer;
import party.somsom.testing.LocalStack;
import party.somsom.testing.WithLocalStack;

/** The program is killed as by {@code kill -9} again and again while events come, and Kafka once. */
@WithLocalStack(LocalServer.KAFKA)
class ExactlyOnceIT {
    private static final int KILLS = 6;
    private static final int TERMINATED = 128 + 15;
    private static final int EVENTS_OF_A_BATCH = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String kafka = System.getProperty("spring.kafka.bootstrap-servers");
    private final String topic = "events-" + UUID.randomUUID();

    @TempDir
    private Path temporary;

    private WrittenLake lake = new WrittenLake(Path.of(""));
    private Optional<JavaProgram> program = Optional.empty();

    @BeforeEach
    void makeTopic() throws Exception {
        lake = new WrittenLake(temporary.resolve("lake"));
        makeTopic(3);
    }

    @AfterEach
    void end() throws InterruptedException {
        if (program.isPresent()) {
            program.get().kill();
        }
    }

    private void makeTopic(int partitions) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
        }
    }

    private JavaProgram start() throws Exception {
        var started = JavaProgram.start(temporary, "party.somsom.analytics.AnalyticsProgram",
                "--bootstrap-servers", kafka, "--topic", topic, "--lake", lake.folder().toString(), "--port", "0");
        program = Optional.of(started);
        return started;
    }

    @Test
    void eachEventIsThereOnceAndInOrderWhateverIsKilled() throws Exception {
        try (var writer = new TopicWriter(kafka, topic)) {
            var threads = Executors.newSingleThreadScheduledExecutor();
            var load = threads.scheduleWithFixedDelay(() -> writer.write(EVENTS_OF_A_BATCH), 0, 50,
                    TimeUnit.MILLISECONDS);
            for (var i = 0; i < KILLS; i++) {
                var before = lake.generation();
                var running = start();
                var progress = i % 3; // none: it dies as it starts
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(7 + 11 * i))
                        .until(() -> lake.generation() >= before + progress);
                running.kill();
            }
            LocalStack.stop(LocalServer.KAFKA);
            LocalStack.start(LocalServer.KAFKA);
            threads.shutdown();
            assertThat(threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(load.state()).isEqualTo(Future.State.CANCELLED);
            var last = start();

            await().atMost(PATIENCE).until(() -> lake.events() >= writer.written());
            awaitAllRead();
            assertThat(last.stop()).as(last.log()).isEqualTo(TERMINATED);
            assertThat(lake.events()).isEqualTo(writer.written());
            lake.hasEachOnceAndInOrder(writer.written());
            assertThat(lake.days()).isGreaterThan(1);
        }
    }

    /** The end of the topic may be a batch that came twice. */
    private void awaitAllRead() {
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", kafka), new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic)
                    .stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            await().atMost(PATIENCE)
                    .until(() -> partitions.stream()
                            .allMatch(each -> lake.offset(each.partition()) == ends.get(each)));
        }
    }

    @Test
    void aTopicThatWasMadeAnewIsRefused() throws Exception {
        try (var writer = new TopicWriter(kafka, topic)) {
            writer.write(1);
        }
        start();
        await().atMost(PATIENCE).until(() -> lake.events() == 1);
        program.orElseThrow().kill();
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            makeTopic(3);
            return true;
        });

        var again = start();

        assertThat(again.awaitEnd()).isEqualTo(1);
        assertThat(again.log()).contains("TOPIC_REPLACED: ");
        assertThat(lake.events()).isEqualTo(1);
    }
}
