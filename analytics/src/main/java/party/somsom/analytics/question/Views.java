package party.somsom.analytics.question;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import party.somsom.analytics.store.LakeManifest;
import party.somsom.analytics.store.ParquetRows;
import party.somsom.events.EventTypes;
import party.somsom.events.PublishedEvent;
import party.somsom.lake.Columns;

/**
 * A view for each type of event: {@code ticketing.tickets-reserved.v1} is {@code ticketing.tickets_reserved_v1}. A type
 * that has not happened yet is an empty view.
 */
final class Views {
    private static final String VIEW = "CREATE OR REPLACE VIEW \"%s\".\"%s\" AS %s";
    private static final String EMPTY = """
            SELECT id, subject, sequence, globalPosition, time, unnest(data), type, day FROM (
                SELECT NULL::VARCHAR AS id, NULL::VARCHAR AS subject, NULL::BIGINT AS sequence,
                    NULL::BIGINT AS globalPosition, NULL::TIMESTAMPTZ AS time, NULL::STRUCT(%s) AS data,
                    NULL::VARCHAR AS type, NULL::DATE AS day)
            WHERE false""";

    private final Path root;
    private final Map<String, List<String>> shown = new HashMap<>();

    Views(Path root) {
        this.root = root;
    }

    /** Shows what the manifest names, and nothing else. */
    synchronized void show(LakeManifest manifest, Statement statement) throws SQLException {
        var types = new TreeSet<>(EventTypes.all().keySet());
        types.addAll(manifest.types());
        for (var type : types) {
            var paths = manifest.pathsOf(type);
            if (!paths.equals(shown.get(type))) {
                show(type, paths, statement);
                shown.put(type, paths);
            }
        }
    }

    private void show(String type, List<String> paths, Statement statement) throws SQLException {
        var dot = type.indexOf('.');
        var schema = name(type.substring(0, dot));
        statement.execute("CREATE SCHEMA IF NOT EXISTS \"%s\"".formatted(schema));
        statement.execute(VIEW.formatted(schema, name(type.substring(dot + 1)),
                paths.isEmpty() ? empty(type) : "SELECT * FROM " + ParquetRows.of(root, paths)));
    }

    private static String empty(String type) {
        return EventTypes.find(type).map(Views::empty).orElseThrow();
    }

    private static String empty(Class<? extends PublishedEvent> data) {
        return EMPTY.formatted(Columns.of(data));
    }

    private static String name(String text) {
        return text.replace('-', '_').replace('.', '_');
    }
}
