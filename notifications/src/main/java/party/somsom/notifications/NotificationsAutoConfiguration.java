package party.somsom.notifications;

import java.time.Clock;

import javax.sql.DataSource;

import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.foundation.automation.AutomationConfiguration;
import party.somsom.foundation.database.EntityConfiguration;
import party.somsom.foundation.database.Migrations;
import party.somsom.foundation.wiring.FindsConfigurations;
import party.somsom.notifications.device.Devices;

/** All of notifications. An application needs only this module on its class path and a {@link Clock}. */
@AutoConfiguration(before = {AxonAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class})
@AutoConfigurationPackage
@EnableConfigurationProperties(NotificationsProperties.class)
@FindsConfigurations
@Import({AutomationConfiguration.class, EntityConfiguration.class})
public class NotificationsAutoConfiguration {
    @Bean
    FlywayMigrationInitializer notificationMigrations(DataSource dataSource) {
        return Migrations.ofSchema("somsom_notifications", "notifications", dataSource);
    }

    @Bean
    Wording wording(NotificationsProperties properties) {
        return new Wording(properties.site());
    }

    @Bean
    ForgetOldPushes forgetOldPushes(Devices devices, JdbcClient jdbc, Clock clock) {
        return new ForgetOldPushes(devices, jdbc, clock);
    }
}
