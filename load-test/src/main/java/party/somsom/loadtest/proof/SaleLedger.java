package party.somsom.loadtest.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import party.somsom.loadtest.bench.CatchUp;
import party.somsom.loadtest.proof.SaleAudit.Books;
import party.somsom.loadtest.proof.SaleAudit.Sale;
import party.somsom.loadtest.testbed.Database;

/** Reads what was sold. Only this class knows Somsom's tables for that. */
class SaleLedger {
    private static final String RESERVED = """
            FROM (SELECT sequence_number, CONVERT(payload USING utf8mb4) AS json FROM domain_event_entry
              WHERE aggregate_identifier = ? AND payload_type = 'ticketing.tickets-reserved.v1') reserved
            """;
    private static final String EVENTS = """
            SELECT JSON_VALUE(json, '$.reservationId'), JSON_VALUE(json, '$.userId'), JSON_VALUE(json, '$.quantity')
            """ + RESERVED;
    private static final String LAST_REMAINING = "SELECT JSON_VALUE(json, '$.remaining') " + RESERVED
            + " ORDER BY sequence_number DESC LIMIT 1";
    private static final String RESERVATIONS = """
            SELECT reservation_id, user_id, quantity FROM somsom_views.reservation
            WHERE inventory_id = ? AND status = 'CONFIRMED'""";
    private static final String COUNT = "SELECT COUNT(*) FROM somsom_views.reservation WHERE inventory_id = ?";
    private static final String REMAINING = "SELECT remaining FROM somsom_views.festival_date WHERE inventory_id = ?";

    private static final String FIRST_UNPUBLISHED = """
            SELECT time_stamp FROM domain_event_entry WHERE global_index >
              (SELECT JSON_VALUE(CONVERT(token USING utf8mb4), '$.index') FROM token_entry WHERE processor_name = ?)
            ORDER BY global_index LIMIT 1""";
    private static final String PUBLISHER = "published-events";

    private final Database database;

    SaleLedger(Database database) {
        this.database = database;
    }

    /** Audits a date on which nobody has cancelled, after its read model has caught up or its time is over. */
    SaleAudit audit(String inventoryId, long acknowledged) throws Exception {
        var lag = publisherLag();
        var events = new Books(database.rows(EVENTS, inventoryId, SaleLedger::sale),
                number(LAST_REMAINING, inventoryId));
        var catchUp = CatchUp.await(() -> hasCaughtUp(inventoryId, events));
        var view = new Books(database.rows(RESERVATIONS, inventoryId, SaleLedger::sale),
                number(REMAINING, inventoryId));
        return SaleAudit.of(acknowledged, events, view, catchUp, lag);
    }

    /** The age of the first event that is not on the topic yet. */
    private Duration publisherLag() throws SQLException {
        var now = Instant.now();
        return database.rows(FIRST_UNPUBLISHED, PUBLISHER, row -> Instant.parse(row.getString(1)))
                .stream()
                .map(first -> Duration.between(first, now))
                .findFirst()
                .orElse(Duration.ZERO);
    }

    /** Counting reads the whole table, so it compares the cheaper number first. */
    private boolean hasCaughtUp(String inventoryId, Books events) throws SQLException {
        return number(REMAINING, inventoryId) == events.remaining()
                && number(COUNT, inventoryId) >= events.sales().size();
    }

    private static Sale sale(ResultSet row) throws SQLException {
        return new Sale(row.getString(1), row.getString(2), row.getInt(3));
    }

    private int number(String sql, String inventoryId) throws SQLException {
        return database.rows(sql, inventoryId, row -> row.getInt(1)).stream().findFirst().orElse(-1);
    }
}
