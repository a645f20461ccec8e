package party.somsom.loadtest.baseline;

import java.sql.Timestamp;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import party.somsom.loadtest.baseline.RefusedException.Code;
import party.somsom.messages.ticketing.ReservationView;

/**
 * Decides while it holds a lock on the inventory's row. This is correct and durable, but commits happen one after
 * another.
 */
@Component("row-lock")
class RowLockReservations implements Reservations {
    private final JdbcClient jdbc;

    RowLockReservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void open(Inventory inventory) {
        jdbc.sql("INSERT INTO somsom_baseline.inventory VALUES (?, ?, ?, ?, ?)")
                .params(inventory.inventoryId(), inventory.festivalTitle(), inventory.capacity(), inventory.capacity(),
                        inventory.maxPerUser())
                .update();
    }

    @Override
    @Transactional
    public ReservationView reserve(Order order, String userId) {
        var stock = lock(order.inventoryId());
        if (stock.remaining() < order.quantity()) {
            throw new RefusedException(Code.SOLD_OUT);
        }
        if (heldBy(userId, order.inventoryId()) + order.quantity() > stock.maxPerUser()) {
            throw new RefusedException(Code.LIMIT_EXCEEDED);
        }
        var reservation = order.confirmed(stock.festivalTitle());
        insert(reservation, order.inventoryId(), userId);
        jdbc.sql("UPDATE somsom_baseline.inventory SET remaining = remaining - ? WHERE inventory_id = ?")
                .params(order.quantity(), order.inventoryId())
                .update();
        return reservation;
    }

    private Stock lock(String inventoryId) {
        return jdbc.sql("""
                SELECT festival_title, remaining, max_per_user FROM somsom_baseline.inventory
                WHERE inventory_id = ? FOR UPDATE""")
                .param(inventoryId)
                .query((row, n) -> new Stock(row.getString(1), row.getInt(2), row.getInt(3)))
                .optional()
                .orElseThrow(() -> new RefusedException(Code.DATE_NOT_FOUND));
    }

    private int heldBy(String userId, String inventoryId) {
        return jdbc.sql("""
                SELECT COALESCE(SUM(quantity), 0) FROM somsom_baseline.reservation
                WHERE inventory_id = ? AND user_id = ?""")
                .params(inventoryId, userId)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private void insert(ReservationView reservation, String inventoryId, String userId) {
        jdbc.sql("INSERT INTO somsom_baseline.reservation VALUES (?, ?, ?, ?, ?, ?)")
                .params(reservation.reservationId(), inventoryId, userId, reservation.quantity(),
                        reservation.status().name(), Timestamp.from(reservation.reservedAt()))
                .update();
    }

    private record Stock(String festivalTitle, int remaining, int maxPerUser) {
    }
}
