package party.somsom.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

import party.somsom.notifications.fanout.WhenPeopleAreConcernedThenTellThem;
import party.somsom.notifications.reminder.ReminderAutoConfiguration;
import party.somsom.testing.FaultyClock;

/** One node that has only notifications, on the day before the festival. */
final class NotificationsNode implements AutoCloseable {
    static final Instant NOW = Instant.parse("2027-05-08T01:00:00Z");

    private final ConfigurableApplicationContext context;

    NotificationsNode(Holders holders, String... settings) {
        var all = new ArrayList<>(List.of("--somsom.notifications.site=https://somsom.example",
                "--somsom.notifications.page-size=20", "--somsom.notifications.recipients-per-message=7",
                "--somsom.notifications.lease=3s"));
        all.addAll(List.of(settings));
        this.context = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "spring.data.redis.repositories.enabled=false",
                        "spring.flyway.enabled=false", "axon.axonserver.enabled=false",
                        "logging.level.root=error")
                .initializers(fresh -> fresh.getBeanFactory().registerSingleton("holders", holders))
                .run(all.toArray(String[]::new));
        var configuration = context.getBean(org.axonframework.config.Configuration.class);
        new org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter<>(holders)
                .subscribe(configuration.queryBus());
    }

    /** Publishes as the command side does. */
    void publish(Object event) {
        context.getBean(EventStore.class).publish(GenericEventMessage.asEventMessage(event));
    }

    /** Whether it can handle its events again on purpose. */
    boolean supportsReset() {
        return context.getBean(EventProcessingConfiguration.class)
                .eventProcessor(WhenPeopleAreConcernedThenTellThem.GROUP, StreamingEventProcessor.class)
                .orElseThrow()
                .supportsReset();
    }

    /** The letters that its listeners got, to pass them on to connected people. */
    List<Letter> announced() {
        return context.getBean(Told.class).letters;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = {JdbcAutoConfiguration.class, JpaAutoConfiguration.class,
            ReminderAutoConfiguration.class})
    static class Application {
        @Bean
        FaultyClock clock() {
            return new FaultyClock(Clock.fixed(NOW, ZoneOffset.UTC));
        }

        @Bean
        @Primary
        Serializer serializer() {
            return Jackson3Serializer.builder().build();
        }

        @Bean
        EventStorageEngine events() {
            return new InMemoryEventStorageEngine();
        }

        @Bean
        TokenStore tokens() {
            return new InMemoryTokenStore();
        }

        @Bean
        TransactionManager axonTransactions(PlatformTransactionManager transactions) {
            return new SpringTransactionManager(transactions);
        }

        @Bean
        Told told() {
            return new Told();
        }
    }

    private static final class Told implements LetterListener {
        private final List<Letter> letters = new CopyOnWriteArrayList<>();

        @Override
        public void sent(List<Letter> some) {
            letters.addAll(some);
        }
    }
}
