package party.somsom.notifications.reminder;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.GenericSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.modelling.saga.repository.jdbc.SagaSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

import com.github.kagkarlsson.scheduler.Scheduler;

import party.somsom.foundation.automation.AutomationConfiguration;
import party.somsom.foundation.automation.AutomationGroup;
import party.somsom.foundation.database.Migrations;

/** The sagas that wait for reminders, and their deadlines in MySQL. */
@AutoConfiguration(before = {JdbcAutoConfiguration.class, AxonAutoConfiguration.class})
@Import(AutomationConfiguration.class)
public class ReminderAutoConfiguration {
    private static final int THREADS = 4;
    private static final Duration POLL = Duration.ofSeconds(1);
    /** A node that was silent for a minute counts as dead, and another node takes over its work. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int MISSED_HEARTBEATS = 6;
    /**
     * How long a stopping node waits for its current work. Another node would repeat that work, which would change
     * nothing.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BATCH = 100;
    private static final SagaSchema SCHEMA = SagaSchema.builder()
            .sagaEntryTable("saga_entry")
            .sagaIdColumn("saga_id")
            .revisionColumn("revision")
            .sagaTypeColumn("saga_type")
            .serializedSagaColumn("serialized_saga")
            .associationValueEntryTable("saga_association")
            .associationKeyColumn("association_key")
            .associationValueColumn("association_value")
            .build();

    @Bean
    FlywayMigrationInitializer reminderMigrations(DataSource dataSource) {
        return Migrations.of("reminders", dataSource);
    }

    @Bean
    @DependsOnDatabaseInitialization
    SagaStore<Object> sagaStore(ConnectionProvider connections,
            Serializer serializer) {
        return JdbcSagaStore.builder()
                .connectionProvider(connections)
                .sqlSchema(new GenericSagaSqlSchema(SCHEMA))
                .serializer(serializer)
                .build();
    }

    /** Its writes are part of the saga's transaction: there is a deadline if and only if there is a saga. */
    @Bean
    @DependsOnDatabaseInitialization
    Scheduler deadlineScheduler(DataSource dataSource, Clock clock,
            ObjectProvider<DbSchedulerDeadlineManager> deadlines) {
        return Scheduler
                .create(new TransactionAwareDataSourceProxy(dataSource),
                        List.of(DbSchedulerDeadlineManager.binaryTask(deadlines::getObject)))
                .tableName("deadline")
                .alwaysPersistTimestampInUTC()
                .clock(clock::instant)
                .threads(THREADS)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(PATIENCE)
                .build();
    }

    @Bean
    DeadlineClockwork deadlineClockwork(Scheduler scheduler) {
        return new DeadlineClockwork(scheduler);
    }

    @Bean
    DbSchedulerDeadlineManager deadlineManager(Scheduler scheduler, Configuration axon, Serializer serializer,
            TransactionManager transactions) {
        return DbSchedulerDeadlineManager.builder()
                .scheduler(scheduler)
                .scopeAwareProvider(new ConfigurationScopeAwareProvider(axon))
                .serializer(serializer)
                .transactionManager(transactions)
                .startScheduler(false)
                .stopScheduler(false)
                .build();
    }

    @Bean
    ConfigurerModule reminderSagas() {
        return axon -> axon.eventProcessing(processing -> processing.registerSaga(ReminderSaga.class));
    }

    /** It has seen every reminder that was ever scheduled. */
    @Bean
    AutomationGroup reminderDeadlines() {
        return AutomationGroup.awokenByEvents(ReminderSaga.GROUP).inBatchesOf(BATCH);
    }
}
