package party.somsom.foundation.commandbus;

import java.time.Duration;
import java.util.Objects;

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
 * The connections of the command bus, one for each lane. Auto-commit is always off, so a batch need not ask the server
 * to turn it off and on again. Those are two of the five requests that a batch used to make one after the other.
 */
public final class LaneConnections implements AutoCloseable {
    private final HikariDataSource pool;

    /**
     * @param others the pool whose settings are copied
     * @param idle   after this time the server undoes a batch that has written and whose node is silent, so that the
     *               next owner of its aggregates can write
     */
    LaneConnections(HikariDataSource others, int lanes, Duration idle) {
        var config = new HikariConfig();
        others.copyStateTo(config);
        config.setPoolName("lanes");
        config.setConnectionInitSql(Objects.requireNonNull(others.getConnectionInitSql())
                + " /*M! , idle_write_transaction_timeout = %d */".formatted(idle.toSeconds()));
        config.setAutoCommit(false);
        config.setMinimumIdle(lanes);
        config.setMaximumPoolSize(lanes);
        this.pool = new HikariDataSource(config);
    }

    public TransactionManager transactions() {
        return new SpringTransactionManager(new DataSourceTransactionManager(pool));
    }

    /** Gives the connection of the current batch, or outside a batch one of the other connections. */
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
