package party.somsom.analytics.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;

import party.somsom.analytics.store.LakeManifest;

/**
 * Where the events come from.
 *
 * @param kafka further settings for Kafka's clients, for example for TLS
 */
public record IntakeSettings(String bootstrapServers, String topic, Map<String, String> kafka) {
    private static final int EVENTS_OF_A_POLL = 5_000;
    /** A topic that is made later, or gets more partitions, is noticed so soon. */
    private static final int NEWS_OF_TOPICS_MILLIS = 10_000;

    Map<String, Object> ofClients() {
        var settings = new HashMap<String, Object>(kafka);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, NEWS_OF_TOPICS_MILLIS);
        return settings;
    }

    /**
     * Each lake is a group of its own, so no other lake takes partitions away. With a lasting name in the group, a
     * program that was killed goes on at once and does not wait until Kafka misses it.
     */
    Map<String, Object> ofConsumer(LakeManifest lake) {
        var group = "analytics-" + UUID.fromString(lake.id());
        var settings = ofClients();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, EVENTS_OF_A_POLL);
        return settings;
    }
}
