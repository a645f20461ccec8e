package party.somsom.foundation.projection;

import org.springframework.jdbc.core.JdbcTemplate;

/** What projections do with whole tables. */
public final class ViewTables {
    private static final String SOME = "DELETE FROM %s LIMIT 10000";

    private ViewTables() {
    }

    /** Deletes all rows, some at a time, because a statement may not take long. */
    public static void empty(JdbcTemplate jdbc, String table) {
        var some = SOME.formatted(table);
        var deleted = jdbc.update(some);
        while (deleted > 0) {
            deleted = jdbc.update(some);
        }
    }
}
