package party.somsom.analytics.question;

import java.io.Closeable;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

import party.somsom.analytics.question.SqlRefusedException.Code;
import party.somsom.analytics.store.LakeFolder;
import party.somsom.analytics.store.LakeViews;
import party.somsom.lake.DuckDb;

/**
 * Answers SQL from a lake. Nobody can change anything by it, nor reach a file outside of the lake or another machine:
 * DuckDB is locked, and the only statement it takes is one SELECT.
 */
public final class LakeSql implements Closeable {
    private static final List<String> LOCKED = List.of("SET GLOBAL memory_limit = '%2$s'",
            "SET GLOBAL temp_directory = ''", "SET GLOBAL TimeZone = '%3$s'",
            "SET GLOBAL parquet_metadata_cache = true",
            "SET GLOBAL autoinstall_known_extensions = false", "SET GLOBAL autoload_known_extensions = false",
            "SET GLOBAL allowed_directories = ['%1$s']", "SET GLOBAL enable_external_access = false",
            "SET GLOBAL lock_configuration = true");
    private static final int LETTERS_OF_A_CELL = 500;
    /** DuckDB turns all into text, so that one huge value does not fill this process. */
    private static final String LIMITED = "SELECT left(COLUMNS(*)::VARCHAR, %d) FROM (%n%s%n) LIMIT %d";

    private final LakeFolder lake;
    private final Limits limits;
    private final LakeViews views;
    private final Semaphore places;
    private final DuckDb duckDb;

    /** @param zone in which days and hours are told */
    public LakeSql(LakeFolder lake, ZoneId zone, Limits limits) throws IOException {
        this.lake = lake;
        this.limits = limits;
        this.views = new LakeViews(lake.path());
        this.places = new Semaphore(limits.atOnce());
        this.duckDb = DuckDb.start(LOCKED.stream()
                .map(setting -> setting.formatted(DuckDb.text(lake.path()), limits.memory(), zone))
                .toArray(String[]::new));
        try (var statement = duckDb.connection().createStatement()) {
            views.show(lake.manifest(), statement); // which opens all files, so that the first question need not
        } catch (SQLException e) {
            duckDb.close();
            throw new IOException("The lake " + lake.path() + " cannot be read", e);
        }
    }

    /** @throws SqlRefusedException if this is no question, or one that costs too much */
    public SqlAnswer ask(String sql) throws SqlRefusedException {
        if (sql.length() > limits.letters()) {
            throw new SqlRefusedException(Code.SQL_TOO_LONG, "SQL has at most %d letters".formatted(limits.letters()));
        }
        awaitPlace();
        try (var connection = duckDb.connection().duplicate()) {
            SingleSelect.check(sql, connection);
            return answer(sql, connection);
        } catch (SQLException e) {
            throw SqlRefusals.of(e, limits);
        } finally {
            places.release();
        }
    }

    private void awaitPlace() throws SqlRefusedException {
        try {
            if (places.tryAcquire(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new SqlRefusedException(Code.SQL_BUSY, "Others ask at the moment. Try again");
    }

    private SqlAnswer answer(String sql, DuckDBConnection connection) throws SQLException {
        var begun = System.nanoTime();
        var manifest = lake.manifest();
        try (var statement = connection.createStatement()) {
            views.show(manifest, statement);
            statement.setQueryTimeout((int) limits.time().toSeconds());
            try (var found = statement
                    .executeQuery(LIMITED.formatted(LETTERS_OF_A_CELL, SingleSelect.bare(sql), limits.rows() + 1))) {
                var columns = columns(found);
                var rows = rows(found, columns.size());
                return new SqlAnswer(columns, rows.subList(0, Math.min(rows.size(), limits.rows())),
                        rows.size() > limits.rows(), Duration.ofNanos(System.nanoTime() - begun).toMillis(),
                        manifest.events());
            }
        }
    }

    private static List<String> columns(ResultSet found) throws SQLException {
        var columns = new ArrayList<String>();
        for (var i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            columns.add(found.getMetaData().getColumnLabel(i));
        }
        return columns;
    }

    private static List<List<@Nullable String>> rows(ResultSet found, int columns) throws SQLException {
        var rows = new ArrayList<List<@Nullable String>>();
        while (found.next()) {
            var row = new ArrayList<@Nullable String>();
            for (var i = 1; i <= columns; i++) {
                row.add(found.getString(i));
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        duckDb.close();
    }
}
