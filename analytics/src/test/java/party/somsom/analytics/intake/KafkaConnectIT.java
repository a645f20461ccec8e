package party.somsom.analytics.intake;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import party.somsom.events.PublishedTicketingEvent.TicketsReservedV1;
import party.somsom.testing.LocalServer;
import party.somsom.testing.WithLocalStack;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An engine of others reads the topic as well: Kafka Connect with the file sink of its own distribution. */
@WithLocalStack(LocalServer.KAFKA)
class KafkaConnectIT {
    private static final int EVENTS = 500;
    /** Only its own libraries, which are others than ours. */
    private static final String CLASS_PATH = "kafka-connect/target/lib/*";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = new JsonMapper();

    private final String kafka = System.getProperty("spring.kafka.bootstrap-servers");
    private final String topic = "events-" + UUID.randomUUID();

    @TempDir
    private Path folder;

    @Test
    void theFileSinkWritesWhatIsPublished() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }
        try (var writer = new TopicWriter(kafka, topic)) {
            writer.write(EVENTS);
        }
        var sink = folder.resolve("events.json");

        var connect = JavaProgram.start(CLASS_PATH, folder, "org.apache.kafka.connect.cli.ConnectStandalone",
                worker().toString(), connector(sink).toString());
        try {
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(JacksonException.class) // half a line
                    .untilAsserted(() -> assertThat(reservations(sink)).as(connect.log()).isEqualTo(sent()));
        } finally {
            connect.kill();
        }
    }

    private static Set<String> sent() {
        return IntStream.rangeClosed(1, EVENTS).mapToObj(n -> "r" + n).collect(toSet());
    }

    private static Set<String> reservations(Path file) throws IOException {
        var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        return lines.stream()
                .map(line -> JSON.readValue(line, TicketsReservedV1.class).reservationId())
                .collect(toSet());
    }

    private Path worker() throws IOException {
        return Files.writeString(folder.resolve("worker.properties"), """
                bootstrap.servers=%s
                listeners=http://127.0.0.1:0
                plugin.discovery=service_load
                offset.storage.file.filename=%s
                key.converter=org.apache.kafka.connect.storage.StringConverter
                value.converter=org.apache.kafka.connect.storage.StringConverter
                header.converter=org.apache.kafka.connect.storage.StringConverter
                """.formatted(kafka, folder.resolve("offsets")));
    }

    private Path connector(Path sink) throws IOException {
        return Files.writeString(folder.resolve("sink.properties"), """
                name=events-to-a-file
                connector.class=org.apache.kafka.connect.file.FileStreamSinkConnector
                tasks.max=1
                topics=%s
                file=%s
                """.formatted(topic, sink));
    }
}
