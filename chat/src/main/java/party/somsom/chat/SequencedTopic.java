package party.somsom.chat;

import java.util.concurrent.CompletableFuture;

import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/** Tells every node about the messages that are durable. */
record SequencedTopic(KafkaTemplate<String, byte[]> kafka) {
    /** Loads what the producer must know first, so that no sender has to wait for it. */
    void warmUp() {
        kafka.partitionsFor(Codec.POSTED);
        kafka.partitionsFor(Codec.SEQUENCED);
    }

    CompletableFuture<SendResult<String, byte[]>> publish(Sequenced sequenced) {
        return kafka.send(Codec.encode(sequenced));
    }
}
