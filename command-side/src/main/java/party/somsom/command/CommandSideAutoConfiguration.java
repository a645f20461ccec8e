package party.somsom.command;

import java.time.Clock;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

import party.somsom.command.chat.ChatRoom;
import party.somsom.command.chat.HiddenPeople;
import party.somsom.command.festival.Festival;
import party.somsom.command.reminder.Reminder;
import party.somsom.command.ticketing.TicketInventory;
import party.somsom.command.waitingroom.JoinsOfOnePerson;
import party.somsom.command.waitingroom.WaitingRoom;
import party.somsom.foundation.cluster.ClusterConfiguration;
import party.somsom.foundation.commandbus.CommandBusConfiguration;
import party.somsom.foundation.eventstore.AggregateType;
import party.somsom.foundation.eventstore.EventStoreConfiguration;

/** The whole command side. An application needs only this module on its class path and a {@link Clock}. */
@AutoConfiguration(before = {TransactionAutoConfiguration.class, NoOpTransactionAutoConfiguration.class,
        JdbcAutoConfiguration.class, AxonAutoConfiguration.class})
@EnableScheduling
@Import({CommandBusConfiguration.class, EventStoreConfiguration.class, ClusterConfiguration.class,
        AutomationConfiguration.class})
public class CommandSideAutoConfiguration {
    @Bean
    AggregateType<Festival> festivals() {
        return new AggregateType<>(Festival.class);
    }

    @Bean
    AggregateType<TicketInventory> ticketInventories() {
        return new AggregateType<>(TicketInventory.class);
    }

    @Bean
    AggregateType<WaitingRoom> waitingRooms() {
        return new AggregateType<>(WaitingRoom.class);
    }

    @Bean
    AggregateType<ChatRoom> chatRooms() {
        return new AggregateType<>(ChatRoom.class);
    }

    @Bean
    AggregateType<HiddenPeople> hiddenPeople() {
        return new AggregateType<>(HiddenPeople.class);
    }

    @Bean
    AggregateType<Reminder> reminders() {
        return new AggregateType<>(Reminder.class);
    }

    @Bean
    EventUpcaster joinsOfOnePerson() {
        return new JoinsOfOnePerson();
    }
}
