package party.somsom.operators;

import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;

import party.somsom.foundation.wiring.FindsConfigurations;

/** All that operators see. An application needs only this module on its class path, and an event store. */
@AutoConfiguration(after = AxonAutoConfiguration.class)
@FindsConfigurations
class OperatorsAutoConfiguration {
}
