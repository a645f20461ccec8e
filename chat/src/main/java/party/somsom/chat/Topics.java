package party.somsom.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of chat. Makes those that are not there yet. */
final class Topics {
    private static final int TIMEOUT_MILLIS = 5_000;

    private final Map<String, Object> settings;
    private final ChatProperties properties;

    Topics(Map<String, Object> settings, ChatProperties properties) {
        this.settings = new HashMap<>(settings);
        this.settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        this.settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS - 1_000);
        this.properties = properties;
    }

    /** Returns the end of each partition of the sequenced topic. */
    Map<TopicPartition, Long> provide() throws InterruptedException, ExecutionException, TimeoutException {
        try (var kafka = Admin.create(settings)) {
            for (var creation : kafka.createTopics(List.of(topic(Codec.POSTED), topic(Codec.SEQUENCED)))
                    .values()
                    .values()) {
                create(creation);
            }
            return ends(kafka);
        }
    }

    private NewTopic topic(String name) {
        var configs = Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(properties.retention().toMillis()));
        return new NewTopic(name, Optional.of(properties.partitions()), properties.replicas())
                .configs(configs);
    }

    private static void create(KafkaFuture<Void> creation)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            answer(creation);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static Map<TopicPartition, Long> ends(Admin kafka)
            throws InterruptedException, ExecutionException, TimeoutException {
        var topics = answer(kafka.describeTopics(List.of(Codec.SEQUENCED)).allTopicNames());
        var questions = new HashMap<TopicPartition, OffsetSpec>();
        topics.values()
                .stream()
                .flatMap(topic -> topic.partitions().stream())
                .forEach(partition -> questions.put(new TopicPartition(Codec.SEQUENCED, partition.partition()),
                        OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        answer(kafka.listOffsets(questions).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static <T> T answer(KafkaFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    }
}
