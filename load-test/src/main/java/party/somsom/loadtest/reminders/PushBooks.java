package party.somsom.loadtest.reminders;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import party.somsom.loadtest.testbed.Database;

/** What the application has stored about the pushes of one festival. Checks that it agrees with what FCM saw. */
record PushBooks(Database database, String festivalId) {
    private static final String PUSHES = """
            FROM somsom_notifications.push p
            JOIN somsom_notifications.notification n ON n.notification_id = p.notification_id
            LEFT JOIN somsom_notifications.device d ON d.device_id = p.device_id WHERE n.festival_id = ?""";

    /** Counts those of all festivals, because counting must cost next to nothing during the measurement. */
    int decided() throws SQLException {
        return database
                .rows("SELECT COUNT(outcome) FROM somsom_notifications.push WHERE notification_id <> ?", "",
                        row -> row.getInt(1))
                .getFirst();
    }

    private int number(String sql) throws SQLException {
        return database.rows(sql, festivalId, row -> row.getInt(1)).getFirst();
    }

    private Map<String, Integer> outcomes() throws SQLException {
        var outcomes = new HashMap<String, Integer>();
        database.rows("SELECT COALESCE(p.outcome, 'NONE'), COUNT(*) " + PUSHES + " GROUP BY p.outcome", festivalId,
                row -> outcomes.put(row.getString(1), row.getInt(2)));
        return outcomes;
    }

    Set<String> uncertain() throws SQLException {
        return new HashSet<>(
                database.rows("SELECT d.token " + PUSHES + " AND p.uncertain > 0", festivalId,
                        row -> row.getString(1)));
    }

    /** All broken promises. */
    List<String> broken(ReminderOptions options, Map<String, Integer> counts) throws SQLException {
        var broken = new ArrayList<String>();
        var dead = options.deadDevices();
        var living = options.holders() - dead;
        check(broken, "living devices that got a push", counts.size(), living);
        var uncertain = uncertain();
        var twice = counts.entrySet()
                .stream()
                .filter(count -> count.getValue() > 1 && !uncertain.contains(count.getKey()))
                .count();
        check(broken, "devices that got more than one, and no crash explains it", twice, 0);
        if (!options.kill()) {
            check(broken, "pushes that are uncertain though nobody was killed", uncertain.size(), 0);
        }
        check(broken, "outcomes SENT", outcomes().getOrDefault("SENT", 0), living);
        check(broken, "outcomes UNREGISTERED", outcomes().getOrDefault("UNREGISTERED", 0), dead);
        check(broken, "dead devices that are still there", database
                .rows("SELECT COUNT(*) FROM somsom_notifications.device WHERE token LIKE ?", "unregistered-%",
                        row -> row.getInt(1))
                .getFirst(), 0);
        check(broken, "people with a letter in the inbox", number(
                "SELECT COUNT(DISTINCT user_id) FROM somsom_notifications.notification WHERE festival_id = ?"),
                options.holders());
        check(broken, "letters in the inbox",
                number("SELECT COUNT(*) FROM somsom_notifications.notification WHERE festival_id = ?"),
                options.holders());
        return broken;
    }

    private static void check(List<String> broken, String what, long found, long expected) {
        if (found != expected) {
            broken.add("%s: %,d instead of %,d".formatted(what, found, expected));
        }
    }
}
