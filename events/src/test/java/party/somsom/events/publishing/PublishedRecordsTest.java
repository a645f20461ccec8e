package party.somsom.events.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;

import party.somsom.events.PublishedEventDeserializer;
import party.somsom.events.PublishedFestivalEvent.FestivalCancelledV1;
import party.somsom.events.ReceivedEvent;
import party.somsom.messages.festival.FestivalEvent.FestivalCancelled;

/** What is written is read again, also by readers who know less. */
class PublishedRecordsTest {
    private static final Instant NOW = Instant.parse("2026-08-01T11:00:00Z");
    private static final FestivalCancelledV1 PUBLISHED = new FestivalCancelledV1("f1", NOW);

    private final PublishedEventDeserializer reader = new PublishedEventDeserializer();
    private final ProducerRecord<String, byte[]> record = new PublishedRecords("events",
            URI.create("https://example.com"))
            .of(new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(120),
                    new GenericDomainEventMessage<>("Festival", "f1", 7, new FestivalCancelled("f1", NOW),
                            Map.of("correlationId", "command-2", "traceId", "command-1"), "event-1", NOW)),
                    PUBLISHED);

    @Test
    void aReaderGetsWhatWasPublished() {
        var received = reader.deserialize("events", record.headers(), record.value());

        assertThat(received).isEqualTo(
                new ReceivedEvent("event-1", "festival.festival-cancelled.v1", "f1", 7, 120, NOW, PUBLISHED));
        assertThat(record.key()).isEqualTo("f1");
        assertThat(header("ce_causationid")).isEqualTo("command-2");
        assertThat(header("ce_correlationid")).isEqualTo("command-1");
        assertThat(header("ce_dataschema"))
                .isEqualTo("https://example.com/schemas/festival.festival-cancelled.v1.json");
        assertThat(record.headers().lastHeader("ce_traceparent")).isNull();
    }

    @Test
    void aReaderPassesOverWhatItDoesNotKnow() {
        var more = "{\"festivalId\":\"f1\",\"new\":1,\"cancelledAt\":\"2026-08-01T11:00:00Z\"}";
        assertThat(reader.deserialize("events", record.headers(), more.getBytes(StandardCharsets.UTF_8)).event())
                .isEqualTo(PUBLISHED);

        record.headers()
                .remove("ce_type")
                .add("ce_type", "festival.festival-cancelled.v2".getBytes(
                        StandardCharsets.UTF_8));
        assertThat(reader.deserialize("events", record.headers(), record.value()).event()).isNull();
    }

    @Test
    void whatIsNoPublishedEventIsRefused() {
        record.headers().remove("ce_id");

        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> reader.deserialize("events", record.headers(), record.value()))
                .withMessageContaining("ce_id");
    }

    private String header(String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
