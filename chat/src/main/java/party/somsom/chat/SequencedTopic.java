package party.somsom.chat;

import java.util.concurrent.CompletableFuture;

import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/** Tells every node. */
record SequencedTopic(KafkaTemplate<String, byte[]> kafka) {
    /** So that nobody who sends has to wait for what the producer must know first. */
    void warmUp() {
        kafka.partitionsFor(Codec.POSTED);
        kafka.partitionsFor(Codec.SEQUENCED);
    }

    CompletableFuture<SendResult<String, byte[]>> publish(Sequenced sequenced) {
        return kafka.send(Codec.encode(sequenced));
    }
}
