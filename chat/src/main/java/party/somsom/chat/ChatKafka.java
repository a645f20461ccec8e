package party.somsom.chat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

import party.somsom.foundation.kafka.KafkaSettings;
import party.somsom.foundation.worker.Workers;

/** Kafka with the settings of chat: quick when Kafka works, patient when it does not. Callers do not wait long. */
record ChatKafka(KafkaSettings settings, Workers workers) {
    private static final String GROUP = "somsom-chat";
    /** The least that brokers allow. For this long, no message is put in order after a node died. */
    private static final int SESSION_MILLIS = 6_000;
    private static final int REQUEST_MILLIS = 5_000;
    private static final int API_MILLIS = 10_000;

    Map<String, Object> adminSettings() {
        return settings.admin(Map.of());
    }

    DefaultKafkaProducerFactory<String, byte[]> producers(Duration timeout) {
        var millis = (int) timeout.toMillis();
        return new DefaultKafkaProducerFactory<>(settings.producer(
                Map.of(ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.LINGER_MS_CONFIG, 1,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 2,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 250,
                        // keeps what it knows of the cluster, so that nobody waits for that while Kafka is away
                        CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG, "none",
                        ProducerConfig.METADATA_MAX_IDLE_CONFIG, Duration.ofDays(1).toMillis())),
                new StringSerializer(), new ByteArraySerializer());
    }

    /** Shares the partitions with the other nodes. */
    TopicReader sequencing(TopicReader.Handler handler) {
        var consumer = consumer(Map.of(ConsumerConfig.GROUP_ID_CONFIG, GROUP, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest", ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_MILLIS / 12,
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(CooperativeStickyAssignor.class)));
        return TopicReader.ofGroup(workers, "chat-sequencer", consumer, Codec.POSTED, handler);
    }

    TopicReader delivery(TopicReader.Handler handler, Map<TopicPartition, Long> positions) {
        return TopicReader.from(workers, positions, "chat-delivery",
                consumer(Map.of(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest")), handler);
    }

    private KafkaConsumer<String, byte[]> consumer(Map<String, Object> own) {
        var all = settings.consumer(own);
        all.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        all.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_MILLIS);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
