package party.somsom.command.festival;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import party.somsom.command.waitingroom.DrawSeeds;
import party.somsom.foundation.automation.AutomationGateway;
import party.somsom.foundation.automation.AutomationGroup;
import party.somsom.foundation.eventstore.AggregateType;
import party.somsom.messages.festival.FestivalEvent;

@Configuration(proxyBeanMethods = false)
class FestivalConfiguration {
    @Bean
    AggregateType<Festival> festivals() {
        return new AggregateType<>(Festival.class, FestivalEvent.class);
    }

    @Bean
    FestivalPlans festivalPlans(EventStore events) {
        return new FestivalPlans(events);
    }

    @Bean
    AutomationGroup openSales() {
        return AutomationGroup.awokenByEvents(WhenFestivalCreatedThenOpenSales.GROUP);
    }

    @Bean
    WhenFestivalCreatedThenOpenSales whenFestivalCreatedThenOpenSales(AutomationGateway commands, DrawSeeds seeds) {
        return new WhenFestivalCreatedThenOpenSales(commands, seeds);
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
}
