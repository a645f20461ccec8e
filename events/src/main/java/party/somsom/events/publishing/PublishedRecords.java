package party.somsom.events.publishing;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

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
    private static final byte[] SPEC_VERSION = utf8("1.0");
    private static final byte[] CONTENT_TYPE = utf8("application/json");

    private final String topic;
    private final byte[] source;
    private final Map<String, byte[]> schemas;

    PublishedRecords(String topic, URI source) {
        this.topic = topic;
        this.source = utf8(source);
        this.schemas = EventTypes.all()
                .keySet()
                .stream()
                .collect(toUnmodifiableMap(type -> type, type -> utf8(source + "/schemas/" + type + ".json")));
    }

    ProducerRecord<String, byte[]> of(DomainEventMessage<? extends Event> message, PublishedEvent published) {
        var type = EventTypes.nameOf(published.getClass());
        var subject = message.getAggregateIdentifier();
        var record = new ProducerRecord<>(topic, subject, JSON.writeValueAsBytes(published));
        var headers = record.headers();
        headers.add(EventHeaders.SPEC_VERSION, SPEC_VERSION);
        add(headers, EventHeaders.ID, message.getIdentifier());
        add(headers, EventHeaders.TYPE, type);
        headers.add(EventHeaders.SOURCE, source);
        add(headers, EventHeaders.SUBJECT, subject);
        add(headers, EventHeaders.TIME, message.getTimestamp().toString());
        headers.add(EventHeaders.DATA_SCHEMA, schemas.get(type));
        add(headers, EventHeaders.SEQUENCE, String.valueOf(message.getSequenceNumber()));
        add(headers, EventHeaders.GLOBAL_POSITION, position(message));
        add(headers, EventHeaders.CAUSATION_ID, message.getMetaData().get(CAUSE));
        add(headers, EventHeaders.CORRELATION_ID, message.getMetaData().get(ORIGIN));
        add(headers, EventHeaders.TRACE_PARENT, message.getMetaData().get(TRACE_PARENT));
        headers.add(EventHeaders.CONTENT_TYPE, CONTENT_TYPE);
        return record;
    }

    private static @Nullable Long position(DomainEventMessage<?> message) {
        return message instanceof TrackedEventMessage<?> tracked
                ? (Long) tracked.trackingToken().position().orElseThrow()
                : null;
    }

    private static void add(Headers headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.add(name, utf8(value));
        }
    }

    private static byte[] utf8(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }
}
