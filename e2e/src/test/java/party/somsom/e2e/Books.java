package party.somsom.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What the event store and the read model say about the tickets of a date, read directly from the database. Nobody has
 * cancelled.
 */
final class Books {
    private static final Duration CATCH_UP = Duration.ofSeconds(60);
    private static final String STORED = """
            SELECT JSON_VALUE(json, '$.reservationId'), JSON_VALUE(json, '$.userId'), JSON_VALUE(json, '$.quantity')
            FROM (SELECT CONVERT(payload USING utf8mb4) AS json FROM domain_event_entry
              WHERE aggregate_identifier = ? AND payload_type = 'ticketing.tickets-reserved.v1') reserved""";
    private static final String VIEWED = """
            SELECT reservation_id, user_id, quantity FROM somsom_views.reservation
            WHERE inventory_id = ? AND status = 'CONFIRMED'""";
    private static final String REMAINING = "SELECT remaining FROM somsom_views.festival_date WHERE inventory_id = ?";

    private final Tickets tickets;
    private final List<Sale> sales;

    private Books(Tickets tickets) {
        this.tickets = tickets;
        this.sales = sales(STORED);
    }

    /** A reservation that holds tickets. */
    record Sale(String reservationId, String userId, int quantity) {
        static Sale of(ResultSet row) throws SQLException {
            return new Sale(row.getString(1), row.getString(2), row.getInt(3));
        }
    }

    /** The reservations that the event store has. */
    static List<String> reservationsOf(Tickets tickets) {
        return new Books(tickets).reservations();
    }

    /** Checks that all tickets are sold, each once, to different people, and that the read model shows it. */
    static Books ofSoldOut(Tickets tickets) {
        var books = new Books(tickets);
        assertThat(books.sales).extracting(Sale::reservationId).doesNotHaveDuplicates();
        assertThat(books.sales).extracting(Sale::userId).doesNotHaveDuplicates();
        assertThat(books.sales.stream().mapToInt(Sale::quantity).sum()).isEqualTo(tickets.capacity());
        await().atMost(CATCH_UP).untilAsserted(books::agree);
        return books;
    }

    private void agree() {
        assertThat(Set.copyOf(sales(VIEWED)).equals(Set.copyOf(sales))).as("the read model knows the same sales")
                .isTrue();
        assertThat(Database.rows(REMAINING, tickets.inventoryId(), row -> row.getInt(1))).containsExactly(0);
    }

    List<String> reservations() {
        return sales.stream().map(Sale::reservationId).toList();
    }

    private List<Sale> sales(String sql) {
        return Database.rows(sql, tickets.inventoryId(), Sale::of);
    }
}
