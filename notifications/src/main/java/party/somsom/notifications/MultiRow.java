package party.somsom.notifications;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One statement for many rows.
 *
 * @param statement with {@code %s} where the rows go
 */
public record MultiRow(JdbcTemplate jdbc, String statement, String row) {
    public int update(Collection<Object[]> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        var values = String.join(", ", Collections.nCopies(rows.size(), row));
        return jdbc.update(statement.formatted(values), rows.stream().flatMap(Arrays::stream).toArray());
    }
}
