package party.somsom.query;

import javax.sql.DataSource;

import org.axonframework.config.Configuration;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import party.somsom.foundation.database.EntityConfiguration;
import party.somsom.foundation.database.Migrations;
import party.somsom.foundation.projection.ProjectionConfiguration;
import party.somsom.foundation.wiring.FindsConfigurations;

/** The whole query side. An application needs only this module on its class path and a {@link java.time.Clock}. */
@AutoConfiguration(before = {AxonAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class})
@AutoConfigurationPackage
@FindsConfigurations
@Import({ProjectionConfiguration.class, EntityConfiguration.class})
class QuerySideAutoConfiguration {
    @Bean
    FlywayMigrationInitializer readModelMigrations(DataSource dataSource) {
        return Migrations.ofSchema("somsom_views", "views", dataSource);
    }

    /**
     * The bus uses no transactions. A read that waits for a projection must not hold a connection during the wait, and
     * must see everything that was committed since it came.
     */
    @Bean
    @Qualifier("localSegment")
    SimpleQueryBus queryBus(Configuration axon, QueryUpdateEmitter updates) {
        return SimpleQueryBus.builder()
                .messageMonitor(axon.messageMonitor(QueryBus.class, "queryBus"))
                .queryUpdateEmitter(updates)
                .build();
    }
}
