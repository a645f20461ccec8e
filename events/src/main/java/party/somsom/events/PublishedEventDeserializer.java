package party.somsom.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

import tools.jackson.databind.json.JsonMapper;

/** Reads records of the topic with Kafka's client. Fields that are new are ignored. */
public final class PublishedEventDeserializer implements Deserializer<ReceivedEvent> {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public ReceivedEvent deserialize(String topic, Headers headers, byte[] value) {
        var type = text(headers, EventHeaders.TYPE);
        return new ReceivedEvent(text(headers, EventHeaders.ID), type, text(headers, EventHeaders.SUBJECT),
                Long.parseLong(text(headers, EventHeaders.SEQUENCE)),
                Long.parseLong(text(headers, EventHeaders.GLOBAL_POSITION)),
                Instant.parse(text(headers, EventHeaders.TIME)),
                EventTypes.find(type).map(known -> JSON.readValue(value, known)).orElse(null));
    }

    @Override
    public ReceivedEvent deserialize(String topic, byte[] value) {
        throw new SerializationException("A published event cannot be read without its headers");
    }

    private static String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        if (header == null) {
            throw new SerializationException("The record has no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
