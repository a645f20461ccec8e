package party.somsom.foundation.commandbus;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.callbacks.NoOpCallback;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

import com.zaxxer.hikari.HikariDataSource;

import io.micrometer.core.instrument.MeterRegistry;
import party.somsom.foundation.timeouts.Timeouts;
import party.somsom.foundation.worker.Workers;

/** Makes the command bus whose commands commit together, with connections of its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GroupCommitProperties.class)
public class CommandBusConfiguration {
    /**
     * Axon looks for the manager where an earlier Spring Boot had it, and without one it silently uses no transactions.
     */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    LaneConnections laneConnections(DataSource dataSource, GroupCommitProperties properties, Timeouts timeouts)
            throws SQLException {
        return new LaneConnections(dataSource.unwrap(HikariDataSource.class), properties.lanes(),
                timeouts.idleBatch());
    }

    @Bean
    @Qualifier("localSegment")
    CommandBus commandBus(GroupCommitProperties properties, LaneConnections lanes, Workers workers,
            MeterRegistry meters, CorrelationDataProvider correlation) {
        var bus = new GroupCommitCommandBus(properties, lanes.transactions(), workers, new BatchMetrics(meters));
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(correlation));
        return bus;
    }

    /**
     * It logs no failures: the sender learns of them, and a log line for each refusal would cost more than the refusal.
     */
    @Bean
    CommandGateway commandGateway(CommandBus bus) {
        return DefaultCommandGateway.builder().commandBus(bus).commandCallback(NoOpCallback.INSTANCE).build();
    }
}
