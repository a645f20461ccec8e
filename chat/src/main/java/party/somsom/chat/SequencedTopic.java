package party.somsom.chat;

import java.util.concurrent.CompletableFuture;

import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/** Tells every node. */
record SequencedTopic(KafkaTemplate<String, byte[]> kafka) {
    CompletableFuture<SendResult<String, byte[]>> publish(Sequenced sequenced) {
        return kafka.send(Codec.encode(sequenced));
    }
}
