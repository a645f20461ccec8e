package party.somsom.command.ticketing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import party.somsom.foundation.automation.AutomationGateway;
import party.somsom.foundation.automation.AutomationGroup;
import party.somsom.foundation.eventstore.AggregateType;
import party.somsom.messages.ticketing.TicketingEvent;

@Configuration(proxyBeanMethods = false)
class TicketingConfiguration {
    @Bean
    AggregateType<TicketInventory> ticketInventories() {
        return new AggregateType<>(TicketInventory.class, TicketingEvent.class);
    }

    @Bean
    AutomationGroup endAdmission() {
        return AutomationGroup.lookingTwiceASecond(WhenTicketsReservedThenEndAdmission.GROUP);
    }

    @Bean
    WhenTicketsReservedThenEndAdmission whenTicketsReservedThenEndAdmission(AutomationGateway commands) {
        return new WhenTicketsReservedThenEndAdmission(commands);
    }
}
