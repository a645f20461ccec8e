package party.somsom.events.publishing;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topic of the events. A broker may make a topic by itself when somebody sends to it, but such a topic forgets. So
 * nothing is sent before the topic is there.
 */
public final class EventsTopic {
    private static final Logger LOG = LoggerFactory.getLogger(EventsTopic.class);

    private final EventsKafka kafka;
    private final EventsProperties properties;
    private volatile boolean there;

    EventsTopic(EventsKafka kafka, EventsProperties properties) {
        this.kafka = kafka;
        this.properties = properties;
    }

    /** Makes the topic if that is allowed. Otherwise the topic must be there. */
    void provide() throws ExecutionException, InterruptedException {
        try (var admin = kafka.admin()) {
            create(admin);
            find(admin);
        }
        there = true;
    }

    /** @throws TopicNotReadyException as long as nobody has provided it */
    void check() {
        if (!there) {
            throw new TopicNotReadyException(properties.topic());
        }
    }

    /** The next offset of each partition. Empty while Kafka is away, or before there is a topic. */
    public Map<Integer, Long> ends() {
        try (var admin = kafka.admin()) {
            var ends = admin.listOffsets(admin.describeTopics(List.of(properties.topic()))
                    .allTopicNames()
                    .get()
                    .values()
                    .stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .collect(toMap(each -> new TopicPartition(properties.topic(), each.partition()),
                            _ -> OffsetSpec.latest())))
                    .all()
                    .get();
            return ends.entrySet()
                    .stream()
                    .collect(toMap(each -> each.getKey().partition(), each -> each.getValue().offset()));
        } catch (ExecutionException e) {
            LOG.warn("The end of the topic {} is not known: {}", properties.topic(), String.valueOf(e.getCause()));
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    private void create(Admin admin) throws ExecutionException, InterruptedException {
        var topic = new NewTopic(properties.topic(), Optional.of(properties.partitions()), properties.replicas())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, retention(), TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        String.valueOf(EventsKafka.LARGEST_RECORD_BYTES)));
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException || e.getCause() instanceof AuthorizationException)) {
                throw e;
            }
        }
    }

    private void find(Admin admin) throws ExecutionException, InterruptedException {
        try {
            admin.describeTopics(List.of(properties.topic())).allTopicNames().get();
            compareRetention(admin);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new IllegalStateException(
                        ("The topic %s is not there, and this node is not allowed to make it. Make it "
                                + "with %d partitions, retention.ms=%s and max.message.bytes=%d")
                                .formatted(properties.topic(),
                                        properties.partitions(), retention(), EventsKafka.LARGEST_RECORD_BYTES));
            }
            if (!(e.getCause() instanceof AuthorizationException)) {
                throw e;
            }
        }
    }

    private void compareRetention(Admin admin) throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, properties.topic());
        for (var settings : admin.describeConfigs(List.of(resource)).all().get().values()) {
            var kept = settings.get(TopicConfig.RETENTION_MS_CONFIG).value();
            if (!retention().equals(kept)) {
                LOG.warn("The topic {} has retention.ms={}, but somsom.events.retention is {} ms", properties.topic(),
                        kept, retention());
            }
        }
    }

    private String retention() {
        return String.valueOf(properties.retention().toMillis());
    }
}
