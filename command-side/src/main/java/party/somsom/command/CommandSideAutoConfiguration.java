package party.somsom.command;

import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

import party.somsom.foundation.automation.AutomationConfiguration;
import party.somsom.foundation.cluster.ClusterConfiguration;
import party.somsom.foundation.commandbus.CommandBusConfiguration;
import party.somsom.foundation.eventstore.EventStoreConfiguration;
import party.somsom.foundation.wiring.FindsConfigurations;

/** The whole command side. An application needs only this module on its class path and a {@link java.time.Clock}. */
@AutoConfiguration(before = {TransactionAutoConfiguration.class, NoOpTransactionAutoConfiguration.class,
        JdbcAutoConfiguration.class, AxonAutoConfiguration.class})
@FindsConfigurations
@Import({CommandBusConfiguration.class, EventStoreConfiguration.class, ClusterConfiguration.class,
        AutomationConfiguration.class})
class CommandSideAutoConfiguration {
}
