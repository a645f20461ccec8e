package party.somsom.command;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.PlatformTransactionManager;

import party.somsom.command.chat.WhenFestivalCreatedThenOpenChatRoom;
import party.somsom.command.festival.FestivalPlans;
import party.somsom.command.festival.WhenFestivalCancelledThenEndSales;
import party.somsom.command.festival.WhenFestivalCreatedThenOpenSales;
import party.somsom.command.festival.WhenFestivalMovedThenMoveSales;
import party.somsom.command.reminder.ReservedDates;
import party.somsom.command.reminder.WhenTicketsReservedThenRemind;
import party.somsom.command.ticketing.WhenTicketsReservedThenEndAdmission;
import party.somsom.command.waitingroom.BusyWaitingRooms;
import party.somsom.command.waitingroom.DrawSeeds;
import party.somsom.command.waitingroom.WaitingRoomProperties;
import party.somsom.command.waitingroom.WaitingRoomTick;
import party.somsom.command.waitingroom.WhenSomeoneJoinsThenKeepAdmitting;
import party.somsom.foundation.automation.AutomationGateway;
import party.somsom.foundation.automation.Automations;

/** What Somsom does by itself when something has happened. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WaitingRoomProperties.class)
class AutomationConfiguration {
    private static final int BATCH = 1_000;

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
    FestivalPlans festivalPlans(EventStore events) {
        return new FestivalPlans(events);
    }

    @Bean
    WhenFestivalMovedThenMoveSales whenFestivalMovedThenMoveSales(AutomationGateway commands, FestivalPlans plans) {
        return new WhenFestivalMovedThenMoveSales(commands, plans);
    }

    @Bean
    WhenFestivalCancelledThenEndSales whenFestivalCancelledThenEndSales(AutomationGateway commands,
            FestivalPlans plans) {
        return new WhenFestivalCancelledThenEndSales(commands, plans);
    }

    @Bean
    WhenTicketsReservedThenRemind whenTicketsReservedThenRemind(AutomationGateway commands, JdbcClient jdbc,
            FestivalPlans plans, Clock clock) {
        return new WhenTicketsReservedThenRemind(commands, new ReservedDates(jdbc), plans, clock);
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
    SchedulingConfigurer admissionTicks(WhenSomeoneJoinsThenKeepAdmitting admissions,
            WaitingRoomProperties properties) {
        return tasks -> tasks.addFixedRateTask(admissions::tick, properties.tick());
    }

    /** Of our own, because Axon's would be gone for good when a context that was stopped starts again. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService automationExecutor() {
        return Executors.newScheduledThreadPool(3, Thread.ofPlatform().name("automation-", 0).factory());
    }

    @Bean
    ConfigurerModule automationsSomeoneWaitsFor() {
        return Automations.awokenByTheirEvents(BATCH, WhenFestivalCreatedThenOpenSales.GROUP,
                WhenFestivalCreatedThenOpenChatRoom.GROUP);
    }

    @Bean
    ConfigurerModule automations(@Qualifier("automationExecutor") ScheduledExecutorService executor) {
        return Automations.lookingTwiceASecond(executor, BATCH, WhenTicketsReservedThenEndAdmission.GROUP,
                WhenSomeoneJoinsThenKeepAdmitting.GROUP, WhenTicketsReservedThenRemind.GROUP);
    }
}
