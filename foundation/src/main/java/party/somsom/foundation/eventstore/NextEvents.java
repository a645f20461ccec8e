package party.somsom.foundation.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/**
 * Reads a given number of next events, however far apart their indexes are. Axon's own statements read a range of
 * indexes. After every empty answer they need another query, in case the range fell into a wide gap.
 */
final class NextEvents {
    private static final String AFTER = "SELECT %s FROM %s WHERE global_index > ?%s ORDER BY global_index LIMIT ?";

    private NextEvents() {
    }

    static PreparedStatement withoutGaps(Connection connection, EventSchema schema, long index, int most)
            throws SQLException {
        return withGaps(connection, schema, index, most, List.of());
    }

    /** @param gaps indexes up to {@code index} that were missing so far */
    static PreparedStatement withGaps(Connection connection, EventSchema schema, long index, int most, List<Long> gaps)
            throws SQLException {
        var orFilled = gaps.isEmpty()
                ? ""
                : " OR global_index IN (" + String.join(",", Collections.nCopies(gaps.size(), "?")) + ")";
        var statement = connection
                .prepareStatement(AFTER.formatted(schema.trackedEventFields(), schema.domainEventTable(), orFilled));
        int parameter = 1;
        statement.setLong(parameter++, index);
        for (var gap : gaps) {
            statement.setLong(parameter++, gap);
        }
        statement.setInt(parameter, most);
        return statement;
    }
}
