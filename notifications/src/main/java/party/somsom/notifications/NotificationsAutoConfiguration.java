package party.somsom.notifications;

import java.time.Clock;

import javax.sql.DataSource;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import party.somsom.foundation.automation.Automations;
import party.somsom.foundation.aws.AwsProperties;
import party.somsom.foundation.database.Migrations;
import party.somsom.notifications.device.Devices;
import party.somsom.notifications.fanout.FanOutWorker;
import party.somsom.notifications.fanout.FanOuts;
import party.somsom.notifications.fanout.WhenPeopleAreConcernedThenTellThem;
import party.somsom.notifications.fcm.FcmProperties;
import party.somsom.notifications.inbox.Inbox;
import party.somsom.notifications.queue.NewsQueue;

/** All of notifications. An application needs only this module on its class path and a {@link Clock}. */
@AutoConfiguration(before = AxonAutoConfiguration.class)
@EnableConfigurationProperties({NotificationsProperties.class, SqsProperties.class, AwsProperties.class,
        FcmProperties.class})
@Import({QueueConfiguration.class, SendingConfiguration.class})
public class NotificationsAutoConfiguration {
    private static final int BATCH = 100;

    @Bean
    FlywayMigrationInitializer notificationMigrations(DataSource dataSource) {
        return Migrations.ofSchema("somsom_notifications", "notifications", dataSource);
    }

    @Bean
    Devices devices(JdbcClient jdbc, Clock clock) {
        return new Devices(jdbc, clock);
    }

    @Bean
    Inbox notificationInbox(JdbcTemplate jdbc, Clock clock) {
        return new Inbox(jdbc, clock);
    }

    @Bean
    Wording wording(NotificationsProperties properties) {
        return new Wording(properties.site());
    }

    @Bean
    Housekeeping notificationHousekeeping(Devices devices, JdbcClient jdbc, Clock clock) {
        return new Housekeeping(devices, jdbc, clock);
    }

    @Bean
    FanOuts fanOuts(JdbcClient jdbc, PlatformTransactionManager transactions, NotificationsProperties properties) {
        return new FanOuts(jdbc, new TransactionTemplate(transactions), properties.lease());
    }

    @Bean
    FanOutWorker fanOutWorker(FanOuts fanOuts, QueryGateway queries, NewsQueue queue, Clock clock,
            NotificationsProperties properties) {
        return new FanOutWorker(fanOuts, queries, queue, clock, properties.pageSize(),
                properties.recipientsPerMessage());
    }

    @Bean
    WhenPeopleAreConcernedThenTellThem whenPeopleAreConcernedThenTellThem(FanOuts fanOuts) {
        return new WhenPeopleAreConcernedThenTellThem(fanOuts);
    }

    /**
     * From the first event on, so that none is missed; what was told once is not told again, and what is over is told nobody.
     */
    @Bean
    @DependsOnDatabaseInitialization
    ConfigurerModule tellingHolders() {
        return Automations.awokenByTheirEvents(BATCH, WhenPeopleAreConcernedThenTellThem.GROUP);
    }

    @Bean
    MeterBinder openFanOuts(FanOuts fanOuts) {
        return registry -> Gauge.builder("somsom.notifications.fan.outs", fanOuts, FanOuts::open)
                .description("occasions of which not everyone concerned is in the queue yet")
                .register(registry);
    }
}
