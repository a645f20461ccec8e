package party.somsom.foundation.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

import party.somsom.foundation.timeouts.Timeouts;

/** The settings that every client of Kafka has: it connects again within a second after Kafka is back. */
public record KafkaSettings(KafkaProperties properties, KafkaConnectionDetails connection, Timeouts timeouts) {
    private static final int RECONNECT_MILLIS = 1_000;

    public Map<String, Object> admin(Map<String, Object> own) {
        return with(properties.buildAdminProperties(), connection.getAdmin().getBootstrapServers(), own);
    }

    public Map<String, Object> producer(Map<String, Object> own) {
        return with(properties.buildProducerProperties(), connection.getProducer().getBootstrapServers(), own);
    }

    public Map<String, Object> consumer(Map<String, Object> own) {
        return with(properties.buildConsumerProperties(), connection.getConsumer().getBootstrapServers(), own);
    }

    private Map<String, Object> with(Map<String, Object> common, List<String> servers, Map<String, Object> own) {
        var settings = new HashMap<>(common);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS);
        settings.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, timeouts.connect().toMillis());
        settings.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, timeouts.connect().toMillis());
        settings.putAll(own);
        return settings;
    }
}
