package party.somsom.identity.erasure;

import java.time.Clock;

import javax.sql.DataSource;

import jakarta.persistence.EntityManager;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import party.somsom.foundation.database.EntityConfiguration;
import party.somsom.foundation.database.Migrations;
import party.somsom.foundation.personal.PersonalData;

/** For every provider of accounts. */
@AutoConfiguration(before = DataJpaRepositoriesAutoConfiguration.class)
@AutoConfigurationPackage
@Import(EntityConfiguration.class)
class ErasureAutoConfiguration {
    @Bean
    FlywayMigrationInitializer erasureMigrations(DataSource dataSource) {
        return Migrations.of("erasures", dataSource);
    }

    @Bean
    Erasures erasures(ErasureRows rows, EntityManager entities, ObjectProvider<PersonalData> stores,
            ApplicationEventPublisher news, Clock clock) {
        return new Erasures(rows, entities, stores, news, clock);
    }
}
