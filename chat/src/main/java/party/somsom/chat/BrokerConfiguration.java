package party.somsom.chat;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;

import party.somsom.chat.ChatLifecycle.Opening;
import party.somsom.foundation.breaker.Breaker;
import party.somsom.foundation.kafka.KafkaSettings;
import party.somsom.foundation.timeouts.Timeouts;
import party.somsom.foundation.worker.Workers;

/** Sends messages through Kafka, puts them in order and tells this node about them. */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {
    @Bean
    ChatKafka chatKafka(KafkaProperties properties, KafkaConnectionDetails connection, Workers workers,
            Timeouts timeouts) {
        return new ChatKafka(new KafkaSettings(properties, connection, timeouts), workers);
    }

    /** Only for chat: what other modules send may need other settings. */
    @Bean(defaultCandidate = false)
    DefaultKafkaProducerFactory<String, byte[]> chatProducers(ChatKafka kafka, ChatProperties properties) {
        return kafka.producers(properties.postTimeout());
    }

    @Bean
    SequencedTopic sequencedTopic(
            @Qualifier("chatProducers") DefaultKafkaProducerFactory<String, byte[]> producers) {
        var kafka = new KafkaTemplate<>(producers);
        kafka.setProducerListener(new ProducerListener<>() {
            // otherwise it logs every message that does not get through
        });
        return new SequencedTopic(kafka);
    }

    @Bean
    Sequencer sequencer(MessageLog messages, SequencedTopic nodes, ChatMetrics metrics,
            @Qualifier("historyBreaker") Breaker breaker) {
        return new Sequencer(messages, nodes, metrics.sequenced(), breaker);
    }

    @Bean
    ChatLifecycle chatLifecycle(ChatKafka kafka, Tables tables, ChatProperties properties, SequencedTopic nodes,
            Opening opening, Workers workers) {
        var topics = new Topics(kafka.adminSettings(), properties);
        return new ChatLifecycle(workers, () -> {
            var ends = topics.provide();
            nodes.warmUp();
            return ends;
        }, tables, properties.startPatience(), opening);
    }

    /** Asks for the listeners when chat opens, because they may need {@link Conversations} themselves. */
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
}
