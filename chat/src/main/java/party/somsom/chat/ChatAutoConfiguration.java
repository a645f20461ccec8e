package party.somsom.chat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import party.somsom.chat.ChatLifecycle.Opening;
import party.somsom.foundation.aws.AwsProperties;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** All of chat. An application needs only this module on its class path and a {@link Clock}. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties({ChatProperties.class, DynamoDbProperties.class, AwsProperties.class})
public class ChatAutoConfiguration {
    private static final Duration DYNAMODB_ATTEMPT = Duration.ofSeconds(2);
    private static final Duration DYNAMODB_CALL = Duration.ofSeconds(4);
    private static final int DYNAMODB_CONNECTIONS = 100;

    @Bean
    DynamoDbClient dynamoDbClient(DynamoDbProperties dynamoDb, AwsProperties aws) {
        var client = DynamoDbClient.builder()
                .httpClientBuilder(ApacheHttpClient.builder()
                        .maxConnections(DYNAMODB_CONNECTIONS)
                        .connectionTimeout(DYNAMODB_ATTEMPT)
                        .connectionAcquisitionTimeout(DYNAMODB_ATTEMPT))
                .overrideConfiguration(
                        call -> call.apiCallAttemptTimeout(DYNAMODB_ATTEMPT).apiCallTimeout(DYNAMODB_CALL));
        return aws.client(client, dynamoDb.endpoint());
    }

    @Bean
    ChatKafka chatKafka(KafkaProperties properties, KafkaConnectionDetails connection) {
        return new ChatKafka(properties, connection);
    }

    /** Not for others: what they send may need other settings. */
    @Bean(defaultCandidate = false)
    DefaultKafkaProducerFactory<String, byte[]> chatProducers(ChatKafka kafka, ChatProperties properties) {
        return kafka.producers(properties.postTimeout());
    }

    @Bean
    SequencedTopic sequencedTopic(
            @Qualifier("chatProducers") DefaultKafkaProducerFactory<String, byte[]> producers) {
        var kafka = new KafkaTemplate<>(producers);
        kafka.setProducerListener(new ProducerListener<>() {
            // else it logs every message that does not get through
        });
        return new SequencedTopic(kafka);
    }

    @Bean
    MessageTable messageTable(DynamoDbClient dynamoDb) {
        return new MessageTable(dynamoDb);
    }

    @Bean
    LastMessages lastMessages(MessageTable messages) {
        return new LastMessages(messages);
    }

    @Bean
    PendingPosts pendingPosts(ChatProperties properties) {
        return new PendingPosts(properties.pendingPosts(), properties.postTimeout());
    }

    @Bean
    ChatMetrics chatMetrics() {
        return new ChatMetrics();
    }

    @Bean
    KafkaConversations conversations(SequencedTopic nodes, PendingPosts posts, MessageTable messages,
            LastMessages lastMessages, ChatMetrics metrics) {
        return new KafkaConversations(nodes.kafka(), posts, messages, lastMessages, nodes, metrics.posted());
    }

    @Bean
    MessageLog messageLog(DynamoDbClient dynamoDb, MessageTable messages, Clock clock) {
        return new MessageLog(dynamoDb, messages, clock);
    }

    @Bean
    Sequencer sequencer(MessageLog messages, SequencedTopic nodes, ChatMetrics metrics) {
        return new Sequencer(messages, nodes, metrics.sequenced());
    }

    @Bean
    ChatLifecycle chatLifecycle(ChatKafka kafka, DynamoDbClient dynamoDb, DynamoDbProperties address,
            ChatProperties properties, SequencedTopic nodes, Opening opening) {
        var topics = new Topics(kafka.adminSettings(), properties);
        return new ChatLifecycle(() -> {
            var ends = topics.provide();
            nodes.warmUp();
            return ends;
        }, new Tables(dynamoDb, address.endpoint() != null), properties.startPatience(), opening);
    }

    /** Listeners are asked for when chat opens: they may need {@link Conversations} themselves. */
    @Bean
    Opening opening(ChatKafka kafka, Sequencer sequencer, MessageTable messages, LastMessages lastMessages,
            PendingPosts posts, ObjectProvider<ChatListener> listeners, ChatMetrics metrics,
            KafkaConversations conversations) {
        return positions -> {
            var delivery = new Delivery(messages, lastMessages, posts, listeners.orderedStream().toList(),
                    metrics.delivered());
            lastMessages.follow();
            conversations.open();
            return List.of(kafka.delivery(delivery, positions), kafka.sequencing(sequencer));
        };
    }

    @Bean
    MeterBinder chatGauges(PendingPosts posts, ChatLifecycle lifecycle) {
        return registry -> {
            Gauge.builder("somsom.chat.pending", posts, PendingPosts::size)
                    .description("messages sent to this node whose place is not known yet")
                    .register(registry);
            Gauge.builder("somsom.chat.lag", lifecycle, ChatLifecycle::lag)
                    .description("messages of a partition that this node has yet to put in order")
                    .register(registry);
        };
    }
}
