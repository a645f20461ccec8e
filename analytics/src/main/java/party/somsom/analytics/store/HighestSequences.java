package party.somsom.analytics.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import party.somsom.lake.DuckDb;

/** Reads how far each aggregate has come in a lake. */
final class HighestSequences {
    private static final String SQL = "SELECT subject, max(sequence) FROM %s GROUP BY subject";

    private HighestSequences() {
    }

    static Map<String, Long> of(Path root, List<String> paths) throws IOException {
        var highest = new HashMap<String, Long>();
        if (paths.isEmpty()) {
            return highest;
        }
        try (var duckDb = DuckDb.start();
                var statement = duckDb.connection().createStatement();
                var rows = statement.executeQuery(SQL.formatted(ParquetRows.of(root, paths)))) {
            while (rows.next()) {
                highest.put(rows.getString(1), rows.getLong(2));
            }
            return highest;
        } catch (SQLException e) {
            throw new IOException("The lake " + root + " cannot be read", e);
        }
    }
}
