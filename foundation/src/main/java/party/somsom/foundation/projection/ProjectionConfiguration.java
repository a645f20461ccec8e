package party.somsom.foundation.projection;

import java.util.List;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import party.somsom.foundation.eventstore.StoredEvents;

/**
 * Runs the projection groups that contexts contribute. Rooms with projections import it in their auto-configuration.
 */
@Configuration(proxyBeanMethods = false)
public class ProjectionConfiguration {
    @Bean
    @DependsOnDatabaseInitialization
    ConfigurerModule projections(List<ProjectionGroup> groups, ConnectionProvider connections) {
        return new Projections(groups, connections);
    }

    @Bean
    ProjectionTokens projectionTokens(org.axonframework.config.Configuration axon, StoredEvents events,
            JdbcClient jdbc, Serializer serializer) {
        return new ProjectionTokens(axon, events, jdbc, serializer);
    }

    @Bean
    ProjectionGate projectionGate(ProjectionTokens tokens, StoredEvents events) {
        return new ProjectionGate(tokens, events);
    }

    @Bean
    ProjectionEndpoint projectionEndpoint(List<ProjectionGroup> groups, ProjectionTokens tokens) {
        return new ProjectionEndpoint(groups, tokens);
    }

    @Bean
    MeterBinder projectionLag(List<ProjectionGroup> groups, ProjectionTokens tokens) {
        return registry -> groups.forEach(group -> Gauge
                .builder("somsom.projection.lag", () -> tokens.lag(group.name()))
                .description("events that a projection has yet to look at")
                .tag("projection", group.name())
                .register(registry));
    }
}
