package party.somsom.foundation.automation;

import java.time.Clock;

import javax.sql.DataSource;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.micrometer.core.instrument.MeterRegistry;
import party.somsom.foundation.database.Migrations;
import party.somsom.foundation.gateway.Commands;
import party.somsom.foundation.gateway.GatewayConfiguration;
import party.somsom.foundation.timeouts.Timeouts;

/**
 * Runs the automation groups that contexts contribute. Rooms with automations import it in their auto-configuration.
 */
@Configuration(proxyBeanMethods = false)
@Import(GatewayConfiguration.class)
public class AutomationConfiguration {
    @Bean
    FlywayMigrationInitializer automationMigrations(DataSource dataSource) {
        return Migrations.of("automations", dataSource);
    }

    @Bean
    RefusedCommands refusedCommands(JdbcClient jdbc, Serializer serializer, Clock clock, MeterRegistry meters) {
        return new RefusedCommands(jdbc, serializer, clock, meters);
    }

    @Bean
    AutomationGateway automationGateway(Commands commands, RefusedCommands refused, Timeouts timeouts) {
        return new AutomationGateway(commands, new Settling(refused, timeouts.command()));
    }

    @Bean
    ConfigurerModule automations(ObjectProvider<AutomationGroup> groups) {
        return new Automations(groups.orderedStream().toList());
    }
}
