package party.somsom.operators.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the event store by its two keys only, so that no question takes longer because the store is big. Times are no
 * key: they are found by halving, because later events of a stream have later times.
 */
final class EventRows {
    private static final String EVENTS = "SELECT " + StoredRow.COLUMNS + " FROM domain_event_entry WHERE ";
    static final String IN_ORDER = EVENTS + "aggregate_identifier = :id AND sequence_number > :after "
            + "AND sequence_number <= :until AND (:type IS NULL OR payload_type = :type) "
            + "AND (:about IS NULL OR LOCATE(:about, payload) > 0) ORDER BY sequence_number LIMIT :limit";
    static final String NEWEST_FIRST = EVENTS + "aggregate_identifier = :id AND sequence_number < :before "
            + "ORDER BY sequence_number DESC LIMIT :limit";
    static final String ONE = EVENTS + "aggregate_identifier = :id AND sequence_number = :sequence";
    static final String AT_POSITION = EVENTS + "global_index = :position";
    static final String LAST = "SELECT MAX(sequence_number) FROM domain_event_entry WHERE aggregate_identifier = :id";
    static final String LAST_OF_MANY = "SELECT aggregate_identifier, MAX(sequence_number) FROM domain_event_entry "
            + "WHERE aggregate_identifier IN (:ids) GROUP BY aggregate_identifier";
    static final String LAST_OF_RANGE = "SELECT aggregate_identifier, MAX(sequence_number) FROM domain_event_entry "
            + "WHERE aggregate_identifier >= :from AND aggregate_identifier < :end GROUP BY aggregate_identifier "
            + "LIMIT :limit";

    static final String LED_TO = "SELECT DISTINCT aggregate_identifier FROM domain_event_entry "
            + "WHERE global_index > :after AND global_index <= :until AND LOCATE(:id, meta_data) > 0";

    private final JdbcClient jdbc;

    EventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The end of a stream. */
    record StreamEnd(String aggregateId, long sequence) {
    }

    /**
     * Looks at the events after one sequence number up to another one.
     *
     * @param type  only events with this stored name, unless it is null
     * @param about only events that name this id, unless it is null
     */
    List<StoredRow> inOrder(String aggregateId, long after, long until, @Nullable String type, @Nullable String about,
            int limit) {
        return jdbc.sql(IN_ORDER)
                .param("id", aggregateId)
                .param("after", after)
                .param("until", until)
                .param("type", type)
                .param("about", about)
                .param("limit", limit)
                .query(StoredRow::read)
                .list();
    }

    List<StoredRow> newestFirst(String aggregateId, long before, int limit) {
        return jdbc.sql(NEWEST_FIRST)
                .param("id", aggregateId)
                .param("before", before)
                .param("limit", limit)
                .query(StoredRow::read)
                .list();
    }

    Optional<StoredRow> one(String aggregateId, long sequence) {
        return jdbc.sql(ONE)
                .param("id", aggregateId)
                .param("sequence", sequence)
                .query(StoredRow::read)
                .optional();
    }

    Optional<StoredRow> atPosition(long position) {
        return jdbc.sql(AT_POSITION).param("position", position).query(StoredRow::read).optional();
    }

    OptionalLong last(String aggregateId) {
        return jdbc.sql(LAST)
                .param("id", aggregateId)
                .query((row, _) -> row.getObject(1) == null ? OptionalLong.empty() : OptionalLong.of(row.getLong(1)))
                .single();
    }

    List<StreamEnd> ends(Collection<String> aggregateIds) {
        return aggregateIds.isEmpty()
                ? List.of()
                : jdbc.sql(LAST_OF_MANY).param("ids", aggregateIds).query((row, _) -> end(row)).list();
    }

    /** The streams whose ids begin with a text. */
    List<StreamEnd> endsOf(String beginning, int limit) {
        int last = beginning.length() - 1;
        var end = beginning.substring(0, last) + (char) (beginning.charAt(last) + 1);
        return jdbc.sql(LAST_OF_RANGE)
                .param("from", beginning)
                .param("end", end)
                .param("limit", limit)
                .query((row, _) -> end(row))
                .list();
    }

    /** The streams with events between two positions that a message led to, at once or through others. */
    List<String> ledTo(String messageId, long after, long until) {
        return jdbc.sql(LED_TO)
                .param("id", messageId)
                .param("after", after)
                .param("until", until)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static StreamEnd end(ResultSet row) throws SQLException {
        return new StreamEnd(row.getString(1), row.getLong(2));
    }

    /** The sequence number of the first event that is not older than this. It may be one that does not exist yet. */
    long firstFrom(String aggregateId, Instant time, long last) {
        long low = 0;
        long high = last + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (timeOf(aggregateId, middle).isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Instant timeOf(String aggregateId, long sequence) {
        return jdbc.sql("SELECT time_stamp FROM domain_event_entry "
                + "WHERE aggregate_identifier = :id AND sequence_number = :sequence")
                .param("id", aggregateId)
                .param("sequence", sequence)
                .query((row, _) -> StoredRow.instant(row.getString(1)))
                .single();
    }
}
