package party.somsom.command.reminder;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.command.festival.FestivalPlans;
import party.somsom.foundation.automation.AutomationGateway;
import party.somsom.foundation.automation.AutomationGroup;
import party.somsom.foundation.eventstore.AggregateType;
import party.somsom.messages.reminder.ReminderEvent;

@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {
    @Bean
    AggregateType<Reminder> reminders() {
        return new AggregateType<>(Reminder.class, ReminderEvent.class);
    }

    @Bean
    AutomationGroup remind() {
        return AutomationGroup.lookingTwiceASecond(WhenTicketsReservedThenRemind.GROUP);
    }

    @Bean
    WhenTicketsReservedThenRemind whenTicketsReservedThenRemind(AutomationGateway commands, JdbcClient jdbc,
            FestivalPlans plans, Clock clock) {
        return new WhenTicketsReservedThenRemind(commands, new ReservedDates(jdbc), plans, clock);
    }
}
