package party.somsom.foundation.commandbus;

import javax.sql.DataSource;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * The connections of the command bus, one a lane. They commit only when told to, always, so the server need not be asked to
 * begin a transaction and to leave it again: two of the five questions that a batch asked one after the other.
 */
public final class LaneConnections implements AutoCloseable {
    private final HikariDataSource pool;

    /** @param others whose settings these have */
    LaneConnections(HikariDataSource others, int lanes) {
        var config = new HikariConfig();
        others.copyStateTo(config);
        config.setPoolName("lanes");
        config.setAutoCommit(false);
        config.setMinimumIdle(lanes);
        config.setMaximumPoolSize(lanes);
        this.pool = new HikariDataSource(config);
    }

    public TransactionManager transactions() {
        return new SpringTransactionManager(new DataSourceTransactionManager(pool));
    }

    /** In a batch that batch's connection, elsewhere one of the others. */
    public ConnectionProvider or(DataSource others) {
        var ofTheBatch = new SpringDataSourceConnectionProvider(pool);
        var any = new SpringDataSourceConnectionProvider(others);
        return () -> TransactionSynchronizationManager.hasResource(pool)
                ? ofTheBatch.getConnection()
                : any.getConnection();
    }

    @Override
    public void close() {
        pool.close();
    }
}
