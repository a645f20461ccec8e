package party.somsom.loadtest.proof;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Reads what was sold by SQL, behind the application's back: the only class that knows Somsom's tables. */
class Ledger implements AutoCloseable {
    private static final Duration CATCH_UP_TIMEOUT = Duration.ofMinutes(2);
    private static final int POLL_MILLIS = 20;
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
    private static final String SETTINGS = """
            SELECT CONCAT('MariaDB ', @@version, ', innodb_flush_log_at_trx_commit=', @@innodb_flush_log_at_trx_commit,
              ', log_bin=', @@log_bin)""";

    private final Connection connection;

    Ledger(Properties addresses) throws SQLException {
        connection = DriverManager.getConnection(addresses.getProperty("spring.datasource.url"),
                addresses.getProperty("spring.datasource.username"),
                addresses.getProperty("spring.datasource.password"));
    }

    /** Audits a date on which nobody has cancelled, once its read model has caught up or had the time to. */
    Audit audit(String inventoryId, long acknowledged) throws SQLException, InterruptedException {
        var events = new Audit.Books(rows(EVENTS, inventoryId, Ledger::sale), number(LAST_REMAINING, inventoryId));
        var catchUp = awaitReadModel(inventoryId, events);
        var view = new Audit.Books(rows(RESERVATIONS, inventoryId, Ledger::sale), number(REMAINING, inventoryId));
        return Audit.of(acknowledged, events, view, catchUp);
    }

    /** What decides how much a commit costs and is worth. */
    String settings() throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(SETTINGS)) {
            row.next();
            return row.getString(1);
        }
    }

    private Duration awaitReadModel(String inventoryId, Audit.Books events) throws SQLException, InterruptedException {
        var start = System.nanoTime();
        var waited = Duration.ZERO;
        while (!hasCaughtUp(inventoryId, events) && waited.compareTo(CATCH_UP_TIMEOUT) < 0) {
            Thread.sleep(POLL_MILLIS);
            waited = Duration.ofNanos(System.nanoTime() - start);
        }
        return waited;
    }

    /** Counting reads the whole table, so it waits for the cheaper sign. */
    private boolean hasCaughtUp(String inventoryId, Audit.Books events) throws SQLException {
        return number(REMAINING, inventoryId) == events.remaining()
                && number(COUNT, inventoryId) >= events.sales().size();
    }

    private static Audit.Sale sale(ResultSet row) throws SQLException {
        return new Audit.Sale(row.getString(1), row.getString(2), row.getInt(3));
    }

    private int number(String sql, String inventoryId) throws SQLException {
        return rows(sql, inventoryId, row -> row.getInt(1)).stream().findFirst().orElse(-1);
    }

    private <T> List<T> rows(String sql, String inventoryId, Row<T> row) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, inventoryId);
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<T>();
                while (found.next()) {
                    rows.add(row.read(found));
                }
                return rows;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
