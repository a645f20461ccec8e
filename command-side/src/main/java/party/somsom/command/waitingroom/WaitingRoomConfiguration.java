package party.somsom.command.waitingroom;

import java.time.Clock;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import party.somsom.foundation.automation.AutomationGroup;
import party.somsom.foundation.eventstore.AggregateType;
import party.somsom.foundation.gateway.Commands;
import party.somsom.foundation.gateway.Queries;
import party.somsom.foundation.worker.Chore;
import party.somsom.messages.waitingroom.WaitingRoomEvent;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WaitingRoomProperties.class)
class WaitingRoomConfiguration {
    @Bean
    AggregateType<WaitingRoom> waitingRooms() {
        return new AggregateType<>(WaitingRoom.class, WaitingRoomEvent.class);
    }

    @Bean
    EventUpcaster joinsOfOnePerson() {
        return new JoinsOfOnePerson();
    }

    @Bean
    DrawSeeds drawSeeds(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new DrawSeeds(jdbc, transactions);
    }

    @Bean
    AutomationGroup keepAdmitting() {
        return AutomationGroup.lookingTwiceASecond(WhenSomeoneJoinsThenKeepAdmitting.GROUP);
    }

    @Bean
    WhenSomeoneJoinsThenKeepAdmitting whenSomeoneJoinsThenKeepAdmitting(JdbcClient jdbc, DrawSeeds seeds,
            Commands commands, Queries queries, Clock clock) {
        var busy = new BusyWaitingRooms(jdbc);
        return new WhenSomeoneJoinsThenKeepAdmitting(busy, new WaitingRoomTicks(busy, seeds, commands, queries), clock);
    }

    @Bean
    Chore admissionTicks(WhenSomeoneJoinsThenKeepAdmitting admissions, WaitingRoomProperties properties) {
        return Chore.every(properties.tick(), "waiting-room-ticks", admissions::tick);
    }
}
