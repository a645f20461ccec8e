package party.somsom.chat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

/** Writes messages as Kafka records, and reads them: JSON that may gain fields, keyed by room. */
final class Codec {
    static final String POSTED = "somsom.chat.posted";
    static final String SEQUENCED = "somsom.chat.sequenced";

    private static final Logger log = LoggerFactory.getLogger(Codec.class);
    private static final String KIND = "kind";
    private static final JsonMapper JSON = JsonMapper.shared();

    private Codec() {
    }

    static ProducerRecord<String, byte[]> encode(NewMessage message) {
        return new ProducerRecord<>(POSTED, message.chatRoomId(), JSON.writeValueAsBytes(message));
    }

    static ProducerRecord<String, byte[]> encode(Sequenced sequenced) {
        Header kind = new RecordHeader(KIND, sequenced.kind().name().getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(SEQUENCED, null, sequenced.message().chatRoomId(),
                JSON.writeValueAsBytes(sequenced.message()), List.of(kind));
    }

    static Optional<Posted> posted(ConsumerRecord<String, byte[]> record) {
        try {
            var message = JSON.readValue(record.value(), NewMessage.class);
            return Optional.of(new Posted(message, record.partition() + ":" + record.offset()));
        } catch (RuntimeException e) {
            return unreadable(record, e);
        }
    }

    static Optional<Sequenced> sequenced(ConsumerRecord<String, byte[]> record) {
        try {
            var kind = new String(record.headers().lastHeader(KIND).value(), StandardCharsets.UTF_8);
            return Optional.of(
                    new Sequenced(Sequenced.Kind.valueOf(kind), JSON.readValue(record.value(), ChatMessage.class)));
        } catch (RuntimeException e) {
            return unreadable(record, e);
        }
    }

    /** The record is not one of ours. A room must not stop for it. */
    private static <T> Optional<T> unreadable(ConsumerRecord<String, byte[]> record, RuntimeException e) {
        log.error("Passing over record {}-{}@{}, which is no chat message", record.topic(), record.partition(),
                record.offset(), e);
        return Optional.empty();
    }
}
