package party.somsom.command;

import java.time.Clock;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.callbacks.NoOpCallback;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;

import io.micrometer.core.instrument.MeterRegistry;
import party.somsom.command.bus.BatchMetrics;
import party.somsom.command.bus.GroupCommitCommandBus;
import party.somsom.command.bus.GroupCommitProperties;
import party.somsom.command.chat.ChatRoom;
import party.somsom.command.chat.HiddenPeople;
import party.somsom.command.cluster.ClusterConfiguration;
import party.somsom.command.festival.Festival;
import party.somsom.command.reminder.Reminder;
import party.somsom.command.store.Aggregates;
import party.somsom.command.store.EventStoreConfiguration;
import party.somsom.command.store.LaneConnections;
import party.somsom.command.ticketing.TicketInventory;
import party.somsom.command.waitingroom.WaitingRoom;

/** The whole command side. An application needs only this module on its class path and a {@link Clock}. */
@AutoConfiguration(before = {TransactionAutoConfiguration.class, NoOpTransactionAutoConfiguration.class,
        JdbcAutoConfiguration.class, AxonAutoConfiguration.class})
@EnableConfigurationProperties(GroupCommitProperties.class)
@EnableScheduling
@Import({EventStoreConfiguration.class, ClusterConfiguration.class, AutomationConfiguration.class})
public class CommandSideAutoConfiguration {
    /** Axon looks for Spring's where an earlier Spring Boot had it; finding none, it silently goes without transactions. */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    @Qualifier("localSegment")
    CommandBus commandBus(GroupCommitProperties properties, LaneConnections lanes, MeterRegistry meters,
            CorrelationDataProvider correlation) {
        var bus = new GroupCommitCommandBus(properties, lanes.transactions(), new BatchMetrics(meters));
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(correlation));
        return bus;
    }

    /** Whoever sends a command learns of its failure; a log line for each refusal would cost more than the refusal. */
    @Bean
    CommandGateway commandGateway(CommandBus bus) {
        return DefaultCommandGateway.builder().commandBus(bus).commandCallback(NoOpCallback.INSTANCE).build();
    }

    @Bean
    ConfigurerModule aggregates(Cache aggregateCache) {
        return axon -> axon.configureAggregate(Aggregates.configurer(Festival.class, aggregateCache))
                .configureAggregate(Aggregates.configurer(TicketInventory.class, aggregateCache))
                .configureAggregate(Aggregates.configurer(WaitingRoom.class, aggregateCache))
                .configureAggregate(Aggregates.configurer(ChatRoom.class, aggregateCache))
                .configureAggregate(Aggregates.configurer(HiddenPeople.class, aggregateCache))
                .configureAggregate(Aggregates.configurer(Reminder.class, aggregateCache));
    }
}
