package party.somsom.events.publishing;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import party.somsom.events.EventHeaders;
import party.somsom.events.EventTypes;
import party.somsom.events.PublishedEvent;
import party.somsom.messages.Event;
import tools.jackson.databind.json.JsonMapper;

/** Makes records in the binary mode of CloudEvents. Fields that are absent are left out. */
final class PublishedRecords {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    /** Where Axon keeps the id of the message that led to another one, and of the first one of all. */
    private static final String CAUSE = "correlationId";
    private static final String ORIGIN = "traceId";
    private static final String TRACE_PARENT = "traceparent";

    private final String topic;
    private final URI source;

    PublishedRecords(String topic, URI source) {
        this.topic = topic;
        this.source = source;
    }

    ProducerRecord<String, byte[]> of(DomainEventMessage<? extends Event> message, PublishedEvent published) {
        var type = EventTypes.nameOf(published.getClass());
        var subject = message.getAggregateIdentifier();
        var record = new ProducerRecord<>(topic, subject, JSON.writeValueAsBytes(published));
        var headers = record.headers();
        add(headers, EventHeaders.SPEC_VERSION, "1.0");
        add(headers, EventHeaders.ID, message.getIdentifier());
        add(headers, EventHeaders.TYPE, type);
        add(headers, EventHeaders.SOURCE, source.toString());
        add(headers, EventHeaders.SUBJECT, subject);
        add(headers, EventHeaders.TIME, message.getTimestamp().toString());
        add(headers, EventHeaders.DATA_SCHEMA, source + "/schemas/" + type + ".json");
        add(headers, EventHeaders.SEQUENCE, String.valueOf(message.getSequenceNumber()));
        add(headers, EventHeaders.GLOBAL_POSITION, position(message));
        add(headers, EventHeaders.CAUSATION_ID, message.getMetaData().get(CAUSE));
        add(headers, EventHeaders.CORRELATION_ID, message.getMetaData().get(ORIGIN));
        add(headers, EventHeaders.TRACE_PARENT, message.getMetaData().get(TRACE_PARENT));
        add(headers, EventHeaders.CONTENT_TYPE, "application/json");
        return record;
    }

    private static @Nullable Long position(DomainEventMessage<?> message) {
        return message instanceof TrackedEventMessage<?> tracked
                ? (Long) tracked.trackingToken().position().orElseThrow()
                : null;
    }

    private static void add(Headers headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.add(name, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
