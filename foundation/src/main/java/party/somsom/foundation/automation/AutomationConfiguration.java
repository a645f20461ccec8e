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

/** Runs the groups of automations that contexts contribute. For the auto-configurations of the rooms that have some. */
@Configuration(proxyBeanMethods = false)
@Import(GatewayConfiguration.class)
public class AutomationConfiguration {
    private static final int THREADS = 3;

    @Bean
    AutomationGateway automationGateway(Commands commands) {
        return new AutomationGateway(commands);
    }

    /** Of our own, because Axon's would be gone for good when a context that was stopped starts again. */
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
