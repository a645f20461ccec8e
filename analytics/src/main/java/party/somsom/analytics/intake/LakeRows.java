package party.somsom.analytics.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

import party.somsom.analytics.intake.UnreadableRecord.Header;
import party.somsom.events.PublishedEventDeserializer;
import party.somsom.events.ReceivedEvent;
import party.somsom.lake.LakeEvent;

/** Makes rows of records. Every record becomes a row, so nothing is lost, and nothing stops the intake. */
final class LakeRows {
    static final String UNREADABLE = "unreadable.record";
    /** A type is the name of a folder. */
    private static final Pattern TYPE = Pattern.compile("[a-z0-9-]{1,60}(\\.[a-z0-9-]{1,60}){1,4}");
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final PublishedEventDeserializer deserializer = new PublishedEventDeserializer();

    LakeEvent of(ConsumerRecord<byte[], byte[]> record) {
        try {
            var received = deserializer.deserialize(record.topic(), record.headers(), record.value());
            refuseUnlessSound(received);
            var data = received.event() instanceof Record known ? known : new UnknownEvent(text(record.value()));
            return new LakeEvent(received.id(), received.type(), received.subject(), received.sequence(),
                    received.globalPosition(), received.time(), data);
        } catch (RuntimeException e) {
            return unreadable(record, e);
        }
    }

    private static void refuseUnlessSound(ReceivedEvent received) {
        if (!TYPE.matcher(received.type()).matches()) {
            throw new SerializationException("The type has characters that no type has");
        }
        if (received.time().isBefore(FIRST) || received.time().isAfter(LAST)) {
            throw new SerializationException("The time is out of all bounds");
        }
    }

    private static LakeEvent unreadable(ConsumerRecord<byte[], byte[]> record, RuntimeException reason) {
        var headers = StreamSupport.stream(record.headers().spliterator(), false)
                .map(each -> new Header(each.key(), text(each.value())))
                .toList();
        var data = new UnreadableRecord(record.partition(), record.offset(), String.valueOf(reason.getMessage()),
                headers, text(record.value()));
        return new LakeEvent("%s-%d-%d".formatted(record.topic(), record.partition(), record.offset()), UNREADABLE,
                "unreadable-" + record.partition(), record.offset(), -1,
                Instant.ofEpochMilli(Math.clamp(record.timestamp(), 0, LAST.toEpochMilli())), data);
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
