package party.somsom.api.identity.local;

import java.time.Duration;

import javax.sql.DataSource;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

import party.somsom.foundation.database.Migrations;

/** The provider's settings and tables. */
@Configuration(proxyBeanMethods = false)
class LocalIdentityConfiguration {
    @Bean
    FlywayMigrationInitializer identityMigrations(DataSource dataSource) {
        return Migrations.of("identity", dataSource);
    }

    /**
     * Set in application.yaml.
     *
     * @param refreshGrace how long a refresh token may be sent again while nobody has used the one it was answered with
     */
    @Validated
    @ConfigurationProperties("somsom.identity")
    record Settings(@DefaultValue("30d") @DurationMin(seconds = 1) Duration sessionTtl,
            @DefaultValue("1m") @DurationMin Duration refreshGrace,
            @DefaultValue("10m") @DurationMin(seconds = 1) Duration codeTtl,
            @DefaultValue("no-reply@somsom.party") String mailFrom) {
    }
}
