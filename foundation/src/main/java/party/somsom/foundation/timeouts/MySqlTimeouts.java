package party.somsom.foundation.timeouts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.Assert;

import com.zaxxer.hikari.HikariDataSource;

/**
 * Gives every connection of a pool its timeouts, before the pool opens. The drivers of MariaDB and of MySQL know the
 * same names. Only MariaDB ends idle transactions; MySQL reads that part as a comment.
 */
record MySqlTimeouts(ObjectProvider<Timeouts> timeouts) implements BeanPostProcessor {
    private static final String SESSION = """
            SET SESSION innodb_lock_wait_timeout = %d /*M! , idle_write_transaction_timeout = %d */""";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            limit(pool, timeouts.getObject());
        }
        return bean;
    }

    private static void limit(HikariDataSource pool, Timeouts timeouts) {
        var url = String.valueOf(pool.getJdbcUrl());
        Assert.state(!url.contains("socketTimeout") && !url.contains("connectTimeout"),
                "Set the timeouts of MySQL by somsom.timeouts.statement and .connect, not in spring.datasource.url");
        Assert.state(pool.getConnectionInitSql() == null,
                "spring.datasource.hikari.connection-init-sql cannot be set, because somsom.timeouts needs it");
        pool.addDataSourceProperty("connectTimeout", Long.toString(timeouts.connect().toMillis()));
        pool.addDataSourceProperty("socketTimeout", Long.toString(timeouts.statement().toMillis()));
        pool.setConnectionInitSql(
                SESSION.formatted(timeouts.lockWait().toSeconds(), timeouts.idleTransaction().toSeconds()));
    }
}
