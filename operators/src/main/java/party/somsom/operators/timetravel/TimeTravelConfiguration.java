package party.somsom.operators.timetravel;

import java.util.List;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import party.somsom.foundation.eventstore.AggregateType;

@Configuration(proxyBeanMethods = false)
class TimeTravelConfiguration {
    @Bean
    TimeTravel timeTravel(EventStorageEngine store, List<AggregateType<?>> aggregates,
            org.axonframework.config.Configuration axon) {
        return new TimeTravel(store, aggregates, axon);
    }
}
