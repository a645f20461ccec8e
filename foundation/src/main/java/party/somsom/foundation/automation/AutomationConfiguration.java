package party.somsom.foundation.automation;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import party.somsom.foundation.gateway.Commands;
import party.somsom.foundation.gateway.GatewayConfiguration;

/**
 * Runs the automation groups that contexts contribute. Rooms with automations import it in their auto-configuration.
 */
@Configuration(proxyBeanMethods = false)
@Import(GatewayConfiguration.class)
public class AutomationConfiguration {
    private static final int THREADS = 3;

    @Bean
    AutomationGateway automationGateway(Commands commands) {
        return new AutomationGateway(commands);
    }

    /**
     * The application owns this executor, because Axon would shut its own down for good, and a stopped context may
     * start again.
     */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService automationExecutor() {
        return Executors.newScheduledThreadPool(THREADS, Thread.ofPlatform().name("automation-", 0).factory());
    }

    @Bean
    ConfigurerModule automations(ObjectProvider<AutomationGroup> groups,
            @Qualifier("automationExecutor") ScheduledExecutorService executor) {
        return new Automations(groups.orderedStream().toList(), executor);
    }
}
