package party.somsom.lake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.duckdb.DuckDBConnection;

/** DuckDB in this process, without a database of its own. */
public final class DuckDb implements Closeable {
    private final DuckDBConnection connection;

    private DuckDb(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** @param settings statements, in this order */
    public static DuckDb start(String... settings) throws IOException {
        try {
            var duckDb = new DuckDb(DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class));
            duckDb.set(List.of(settings));
            return duckDb;
        } catch (SQLException e) {
            throw new IOException("DuckDB does not start", e);
        }
    }

    private void set(List<String> settings) throws IOException, SQLException {
        try (var statement = connection.createStatement()) {
            for (var setting : settings) {
                statement.execute(setting);
            }
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    public DuckDBConnection connection() {
        return connection;
    }

    /** A path within quotes. */
    public static String text(Path path) {
        return path.toString().replace("'", "''");
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
