package party.somsom.api.identity.local;

import java.time.Duration;

import javax.sql.DataSource;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import party.somsom.api.database.Migrations;

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
    @ConfigurationProperties("somsom.identity")
    record Settings(@DefaultValue("30d") Duration sessionTtl, @DefaultValue("1m") Duration refreshGrace,
            @DefaultValue("10m") Duration codeTtl, @DefaultValue("no-reply@somsom.party") String mailFrom) {
    }
}
