package party.somsom.analytics.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

import party.somsom.events.EventTypes;
import party.somsom.events.PublishedEvent;
import party.somsom.lake.Columns;

/**
 * A view for each type of event: {@code ticketing.tickets-reserved.v1} is {@code ticketing.tickets_reserved_v1}. A type
 * that has not happened yet is an empty view. One more view has the journeys of people through waiting rooms.
 */
public final class LakeViews {
    private static final String VIEW = "CREATE OR REPLACE VIEW \"%s\".\"%s\" AS %s";
    private static final String EMPTY = """
            SELECT id, subject, sequence, globalPosition, time, unnest(data), type, day FROM (
                SELECT NULL::VARCHAR AS id, NULL::VARCHAR AS subject, NULL::BIGINT AS sequence,
                    NULL::BIGINT AS globalPosition, NULL::TIMESTAMPTZ AS time, NULL::STRUCT(%s) AS data,
                    NULL::VARCHAR AS type, NULL::DATE AS day)
            WHERE false""";

    private final Path root;
    /** The SQL of each view. */
    private final Map<String, String> shown = new HashMap<>();

    public LakeViews(Path root) {
        this.root = root;
    }

    /** Shows what the manifest names, and nothing else. */
    public synchronized void show(LakeManifest manifest, Statement statement) throws SQLException {
        var types = new TreeSet<>(EventTypes.all().keySet());
        types.addAll(manifest.types());
        show(manifest, types, statement);
        show(Journeys.FROM_EVENTS, Journeys.fromEvents(root, manifest), statement);
    }

    /** Shows these types and the journeys. */
    synchronized void show(LakeManifest manifest, Collection<String> types, Statement statement) throws SQLException {
        for (var type : types) {
            var paths = manifest.pathsOf(type);
            show(type, paths.isEmpty() ? empty(type) : "SELECT * FROM " + ParquetRows.of(root, paths), statement);
        }
        show(Journeys.TYPE, Journeys.sql(root, manifest), statement);
    }

    private void show(String type, String sql, Statement statement) throws SQLException {
        if (!sql.equals(shown.get(type))) {
            var dot = type.indexOf('.');
            var schema = name(type.substring(0, dot));
            statement.execute("CREATE SCHEMA IF NOT EXISTS \"%s\"".formatted(schema));
            statement.execute(VIEW.formatted(schema, name(type.substring(dot + 1)), sql));
            shown.put(type, sql);
        }
    }

    private static String empty(String type) {
        return EventTypes.find(type).map(LakeViews::empty).orElseThrow();
    }

    private static String empty(Class<? extends PublishedEvent> data) {
        return EMPTY.formatted(Columns.of(data));
    }

    private static String name(String text) {
        return text.replace('-', '_').replace('.', '_');
    }
}
