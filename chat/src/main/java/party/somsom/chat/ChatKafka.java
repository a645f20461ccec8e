package party.somsom.chat;

import java.time.Duration;
import java.util.HashMap;
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
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

import party.somsom.foundation.timeouts.Timeouts;
import party.somsom.foundation.worker.Workers;

/** Kafka with the settings of chat: quick when Kafka works, patient when it does not. Callers do not wait long. */
record ChatKafka(KafkaProperties properties, KafkaConnectionDetails connection, Workers workers, Timeouts timeouts) {
    private static final String GROUP = "somsom-chat";
    /** The least that brokers allow. For this long, no message is put in order after a node died. */
    private static final int SESSION_MILLIS = 6_000;
    private static final int RECONNECT_MILLIS = 1_000;
    private static final int REQUEST_MILLIS = 5_000;
    private static final int API_MILLIS = 10_000;

    Map<String, Object> adminSettings() {
        return settings(properties.buildAdminProperties(), connection.getAdmin().getBootstrapServers(), Map.of());
    }

    DefaultKafkaProducerFactory<String, byte[]> producers(Duration timeout) {
        var millis = (int) timeout.toMillis();
        return new DefaultKafkaProducerFactory<>(settings(properties.buildProducerProperties(),
                connection.getProducer().getBootstrapServers(),
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
        var settings = settings(properties.buildConsumerProperties(), connection.getConsumer().getBootstrapServers(),
                own);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_MILLIS);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> settings(Map<String, Object> common, List<String> servers,
            Map<String, Object> own) {
        var settings = new HashMap<>(common);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS);
        settings.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, timeouts.connect().toMillis());
        settings.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, timeouts.connect().toMillis());
        settings.putAll(own);
        return settings;
    }
}
