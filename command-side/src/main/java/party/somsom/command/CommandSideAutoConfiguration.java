package party.somsom.command;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.callbacks.NoOpCallback;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.queryhandling.QueryGateway;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.PlatformTransactionManager;

import io.micrometer.core.instrument.MeterRegistry;
import party.somsom.command.automation.AutomationGateway;
import party.somsom.command.bus.BatchMetrics;
import party.somsom.command.bus.GroupCommitCommandBus;
import party.somsom.command.bus.GroupCommitProperties;
import party.somsom.command.chat.ChatRoom;
import party.somsom.command.chat.HiddenPeople;
import party.somsom.command.chat.WhenFestivalCreatedThenOpenChatRoom;
import party.somsom.command.cluster.ClusterConfiguration;
import party.somsom.command.festival.Festival;
import party.somsom.command.festival.WhenFestivalCreatedThenOpenSales;
import party.somsom.command.store.Aggregates;
import party.somsom.command.store.EventStoreConfiguration;
import party.somsom.command.ticketing.TicketInventory;
import party.somsom.command.ticketing.WhenTicketsReservedThenEndAdmission;
import party.somsom.command.waitingroom.BusyWaitingRooms;
import party.somsom.command.waitingroom.DrawSeeds;
import party.somsom.command.waitingroom.WaitingRoom;
import party.somsom.command.waitingroom.WaitingRoomTick;
import party.somsom.command.waitingroom.WhenSomeoneJoinsThenKeepAdmitting;

/** The whole command side. An application needs only this module on its class path and a {@link Clock}. */
@AutoConfiguration(before = {TransactionAutoConfiguration.class, NoOpTransactionAutoConfiguration.class,
        JdbcAutoConfiguration.class, AxonAutoConfiguration.class})
@EnableConfigurationProperties(GroupCommitProperties.class)
@EnableScheduling
@Import({EventStoreConfiguration.class, ClusterConfiguration.class})
public class CommandSideAutoConfiguration {
    private static final long TICK_MILLIS = 1000;
    private static final int AUTOMATION_BATCH = 1_000;
    /** Every segment looks at every event, so one is cheapest; another node takes it over when its node is gone. */
    private static final int SEGMENTS = 1;

    /** Axon looks for Spring's where an earlier Spring Boot had it; finding none, it silently goes without transactions. */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    @Qualifier("localSegment")
    CommandBus commandBus(GroupCommitProperties properties, TransactionManager transactions, MeterRegistry meters,
            CorrelationDataProvider correlation) {
        var bus = new GroupCommitCommandBus(properties, transactions, new BatchMetrics(meters));
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
                .configureAggregate(Aggregates.configurer(HiddenPeople.class, aggregateCache));
    }

    @Bean
    AutomationGateway automationGateway(CommandGateway commands) {
        return new AutomationGateway(commands);
    }

    @Bean
    DrawSeeds drawSeeds(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new DrawSeeds(jdbc, transactions);
    }

    @Bean
    WhenFestivalCreatedThenOpenSales whenFestivalCreatedThenOpenSales(AutomationGateway commands, DrawSeeds seeds) {
        return new WhenFestivalCreatedThenOpenSales(commands, seeds);
    }

    @Bean
    WhenFestivalCreatedThenOpenChatRoom whenFestivalCreatedThenOpenChatRoom(AutomationGateway commands) {
        return new WhenFestivalCreatedThenOpenChatRoom(commands);
    }

    @Bean
    WhenTicketsReservedThenEndAdmission whenTicketsReservedThenEndAdmission(AutomationGateway commands) {
        return new WhenTicketsReservedThenEndAdmission(commands);
    }

    @Bean
    WhenSomeoneJoinsThenKeepAdmitting whenSomeoneJoinsThenKeepAdmitting(JdbcClient jdbc, DrawSeeds seeds,
            CommandGateway commands, QueryGateway queries, Clock clock) {
        var busy = new BusyWaitingRooms(jdbc);
        return new WhenSomeoneJoinsThenKeepAdmitting(busy, new WaitingRoomTick(busy, seeds, commands, queries), clock);
    }

    @Bean
    SchedulingConfigurer admissionTicks(WhenSomeoneJoinsThenKeepAdmitting admissions) {
        return tasks -> tasks.addFixedRateTask(admissions::tick, Duration.ofMillis(TICK_MILLIS));
    }

    /** Of our own, because Axon's would be gone for good when a context that was stopped starts again. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService automationExecutor() {
        return Executors.newScheduledThreadPool(2, Thread.ofPlatform().name("automation-", 0).factory());
    }

    /**
     * Automations start at the first event ever, never in a replay, and stop at what they cannot do. Those that someone
     * waits for wake up with their event; the others look twice a second, and so handle many events at a time.
     */
    @Bean
    ConfigurerModule automations(@Qualifier("automationExecutor") ScheduledExecutorService executor) {
        return axon -> axon.eventProcessing(processing -> {
            for (var group : List.of(WhenFestivalCreatedThenOpenSales.GROUP,
                    WhenFestivalCreatedThenOpenChatRoom.GROUP)) {
                processing.registerTrackingEventProcessor(group, Configuration::eventStore,
                        c -> TrackingEventProcessorConfiguration.forParallelProcessing(SEGMENTS)
                                .andBatchSize(AUTOMATION_BATCH)
                                .andInitialTrackingToken(StreamableMessageSource::createTailToken));
            }
            for (var group : List.of(WhenTicketsReservedThenEndAdmission.GROUP,
                    WhenSomeoneJoinsThenKeepAdmitting.GROUP)) {
                processing.registerPooledStreamingEventProcessor(group, Configuration::eventStore,
                        (c, processor) -> processor.coordinatorExecutor(executor)
                                .workerExecutor(executor)
                                .initialSegmentCount(SEGMENTS)
                                .batchSize(AUTOMATION_BATCH)
                                .initialToken(StreamableMessageSource::createTailToken));
            }
            processing.registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance());
        });
    }
}
