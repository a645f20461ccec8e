package party.somsom.query;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that are prepared for views. It does not count what projections do with their tokens. */
final class CountingDataSource extends DelegatingDataSource {
    private final AtomicInteger statements;

    CountingDataSource(DataSource target, AtomicInteger statements) {
        super(target);
        this.statements = statements;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Connection.class},
                (_, method, arguments) -> {
                    if ("prepareStatement".equals(method.getName())) {
                        count((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void count(String sql) {
        if (sql.contains("somsom_views.") && !sql.contains("token_entry")) {
            statements.incrementAndGet();
        }
    }
}
