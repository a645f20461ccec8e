package party.somsom.chat;

import java.time.Clock;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import party.somsom.foundation.breaker.Breaker;
import party.somsom.foundation.timeouts.Timeouts;
import party.somsom.foundation.wiring.FindsConfigurations;

/** All of chat. An application needs only this module on its class path and a {@link Clock}. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(ChatProperties.class)
@FindsConfigurations
public class ChatAutoConfiguration {
    @Bean
    PendingPosts pendingPosts(ChatProperties properties, Timeouts timeouts) {
        return new PendingPosts(properties.pendingPosts(), timeouts.kafka(), properties.postTimeout());
    }

    @Bean
    KafkaConversations conversations(SequencedTopic nodes, PendingPosts posts,
            @Qualifier("history") MessageTable messages, LastMessages lastMessages, ChatMetrics metrics,
            @Qualifier("historyBreaker") Breaker breaker) {
        return new KafkaConversations(nodes.kafka(), posts, messages, lastMessages, nodes, metrics.posted(), breaker);
    }

    @Bean
    ChatMetrics chatMetrics() {
        return new ChatMetrics();
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
