package party.somsom.notifications.fanout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import party.somsom.messages.ticketing.TicketHolder;
import party.somsom.notifications.Kind;
import party.somsom.notifications.Occasion;
import party.somsom.notifications.Overtaken;

/**
 * Stores who will be told what, and how far that has come. A row belongs to one node for as long as it takes to tell a
 * page of people. The row that waited longest is next.
 */
final class FanOuts {
    private static final String ADD = """
            INSERT INTO somsom_notifications.fan_out (fan_out_id, occasion_id, kind, inventory_id, festival_id,
            festival_date, occurred_at, user_id, reservation_id)
            VALUES (:id, :occasionId, :kind, :inventoryId, :festivalId, :festivalDate, :occurredAt,
              :userId, :reservationId)
            ON DUPLICATE KEY UPDATE fan_out_id = fan_out_id""";
    private static final String NEXT = """
            SELECT f.*, %s AS superseded FROM somsom_notifications.fan_out f
            WHERE NOT done AND leased_until < UTC_TIMESTAMP(3) AND user_id IS %s
            ORDER BY leased_until LIMIT :limit FOR UPDATE SKIP LOCKED""";
    private static final String EVERYONE = NEXT.formatted(Overtaken.ROW, "NULL");
    private static final String SINGLE = NEXT.formatted(Overtaken.ROW, "NOT NULL");
    private static final String HOLD = """
            UPDATE somsom_notifications.fan_out SET leased_until = UTC_TIMESTAMP(3) + INTERVAL :seconds SECOND
            WHERE fan_out_id IN (:ids)""";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Duration lease;

    FanOuts(JdbcClient jdbc, TransactionOperations transactions, Duration lease) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.lease = lease;
    }

    /** Adds one for all people who hold tickets. */
    void add(Occasion occasion, Instant occurredAt) {
        insert(occasion.id(), occasion, occurredAt, null);
    }

    void add(Occasion occasion, Instant occurredAt, TicketHolder only) {
        insert(occasion.id() + "_" + only.reservationId(), occasion, occurredAt, only);
    }

    private void insert(String id, Occasion occasion, Instant occurredAt, @Nullable TicketHolder only) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("occasionId", occasion.id())
                .param("kind", occasion.kind().name())
                .param("inventoryId", occasion.inventoryId())
                .param("festivalId", occasion.festivalId())
                .param("festivalDate", occasion.festivalDate())
                .param("occurredAt", occurredAt.toEpochMilli())
                .param("userId", only == null ? null : only.userId())
                .param("reservationId", only == null ? null : only.reservationId())
                .update();
    }

    /** Leases one that is for all ticket holders, to tell the next page of them. */
    List<FanOut> leaseWide() {
        return lease(EVERYONE, 1);
    }

    /** Leases some that are for one person each. */
    List<FanOut> leaseSingle(int limit) {
        return lease(SINGLE, limit);
    }

    private List<FanOut> lease(String next, int limit) {
        return transactions.execute(_ -> {
            var leased = jdbc.sql(next).param("limit", limit).query(FanOuts::read).list();
            hold(leased, lease);
            return leased;
        });
    }

    /** No other node takes them for this time. */
    void hold(List<FanOut> leased, Duration time) {
        if (!leased.isEmpty()) {
            jdbc.sql(HOLD)
                    .param("seconds", time.toSeconds())
                    .param("ids", leased.stream().map(FanOut::id).toList())
                    .update();
        }
    }

    /** Does nothing if another node has told the page meanwhile. */
    void advance(FanOut leased, int told, @Nullable String nextCursor) {
        jdbc.sql("""
                UPDATE somsom_notifications.fan_out SET told = told + :told, done = :done, page_cursor = :next,
                leased_until = UTC_TIMESTAMP(3) WHERE fan_out_id = :id AND page_cursor <=> :cursor AND NOT done""")
                .param("told", told)
                .param("done", nextCursor == null)
                .param("next", nextCursor)
                .param("id", leased.id())
                .param("cursor", leased.cursor())
                .update();
    }

    void finish(List<FanOut> told) {
        jdbc.sql("UPDATE somsom_notifications.fan_out SET told = 1, done = TRUE WHERE fan_out_id IN (:ids)")
                .param("ids", told.stream().map(FanOut::id).toList())
                .update();
    }

    /** The number of those that are not done. */
    long open() {
        return jdbc.sql("SELECT COUNT(*) FROM somsom_notifications.fan_out WHERE NOT done")
                .query(Long.class)
                .single();
    }

    private static FanOut read(ResultSet row, int number) throws SQLException {
        var userId = row.getString("user_id");
        var only = userId == null ? null : new TicketHolder(userId, row.getString("reservation_id"));
        var occasion = new Occasion(row.getString("occasion_id"), Kind.valueOf(row.getString("kind")),
                row.getString("inventory_id"), row.getString("festival_id"),
                row.getObject("festival_date", LocalDate.class));
        return new FanOut(row.getString("fan_out_id"), occasion, Instant.ofEpochMilli(row.getLong("occurred_at")), only,
                row.getString("page_cursor"), row.getBoolean("superseded"));
    }
}
