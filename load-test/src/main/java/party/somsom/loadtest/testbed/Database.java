package party.somsom.loadtest.testbed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somsom's database, without the application. */
public final class Database implements AutoCloseable {
    private static final String SETTINGS = """
            SELECT CONCAT('MariaDB ', @@version, ', innodb_flush_log_at_trx_commit=', @@innodb_flush_log_at_trx_commit,
              ', log_bin=', @@log_bin)""";

    private final Connection connection;

    public Database(Map<String, String> addresses) throws SQLException {
        connection = DriverManager.getConnection(addresses.get("spring.datasource.url"),
                addresses.get("spring.datasource.username"),
                addresses.get("spring.datasource.password"));
    }

    public <T> List<T> rows(String sql, String parameter, Row<T> row) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (found.next()) {
                    rows.add(row.read(found));
                }
                return rows;
            }
        }
    }

    public void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The settings that decide what a commit costs and how safe it is. */
    public String settings() throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(SETTINGS)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Reads one row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
