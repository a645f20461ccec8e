package party.somsom.command.operator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import party.somsom.foundation.eventstore.AggregateType;
import party.somsom.messages.operator.OperatorEvent;

@Configuration(proxyBeanMethods = false)
class OperatorConfiguration {
    @Bean
    AggregateType<OperatorTrail> operatorTrail() {
        return new AggregateType<>(OperatorTrail.class, OperatorEvent.class);
    }
}
