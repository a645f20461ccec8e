package party.somsom.command.ticketing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import party.somsom.foundation.compact.IdTable;
import party.somsom.foundation.eventstore.Legible;
import party.somsom.messages.ticketing.ReservationReceipt;
import party.somsom.messages.ticketing.TicketingEvent.ReservationCancelled;
import party.somsom.messages.ticketing.TicketingEvent.TicketsReserved;
import party.somsom.messages.ticketing.TicketingIds;

/** All reservations of one inventory, and how many tickets each person holds. There may be a million of them. */
class Reservations implements Legible {
    private static final int RESERVED_AT = 0;
    private static final int HOLDER = 1;
    /** Twice the quantity, and one more if the reservation is cancelled. */
    private static final int QUANTITY = 2;
    private static final int HELD = 0;
    private static final long NANOS = 1_000_000_000;

    /** By the part of the id that differs from the id of the inventory. No row is ever removed. */
    private final IdTable reservations = new IdTable(3);
    private final IdTable holders = new IdTable(1);
    private String inventoryId = "";

    void open(String ofInventory) {
        inventoryId = ofInventory;
    }

    @Nullable
    Reservation find(String reservationId) {
        int row = reservations.find(token(reservationId));
        return row == IdTable.NONE ? null : reservation(row);
    }

    private Reservation reservation(int row) {
        long quantity = reservations.value(row, QUANTITY);
        return new Reservation(holders.id((int) reservations.value(row, HOLDER)), (int) (quantity >> 1),
                instant(reservations.value(row, RESERVED_AT)), (quantity & 1) == 1);
    }

    int heldBy(String userId) {
        int holder = holders.find(userId);
        return holder == IdTable.NONE ? 0 : (int) holders.value(holder, HELD);
    }

    void add(TicketsReserved event) {
        int holder = holders.find(event.userId());
        if (holder == IdTable.NONE) {
            holder = holders.add(event.userId(), 0);
        }
        holders.set(holder, HELD, holders.value(holder, HELD) + event.quantity());
        reservations.add(token(event.reservationId()), nanos(event.reservedAt()), holder, 2L * event.quantity());
    }

    void cancel(ReservationCancelled event) {
        int row = reservations.find(token(event.reservationId()));
        if (row != IdTable.NONE) {
            reservations.set(row, QUANTITY, reservations.value(row, QUANTITY) | 1);
        }
        int holder = holders.find(event.userId());
        if (holder != IdTable.NONE) {
            holders.set(holder, HELD, Math.max(0, holders.value(holder, HELD) - event.quantity()));
        }
    }

    @Override
    public Map<String, ?> legible() {
        var all = new LinkedHashMap<String, Reservation>();
        reservations.rows().forEach(row -> all.put(id(reservations.id(row)), reservation(row)));
        return all;
    }

    private String id(String token) {
        return token.startsWith("/") ? token.substring(1) : TicketingIds.reservationId(inventoryId, token);
    }

    /** An id that does not belong to the inventory stays whole, behind a sign that no id contains. */
    private String token(String reservationId) {
        var before = TicketingIds.beforeReservations(inventoryId);
        return reservationId.startsWith(before) ? reservationId.substring(before.length()) : "/" + reservationId;
    }

    /** Until the year 2262. */
    private static long nanos(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), NANOS), time.getNano());
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    long weight() {
        return reservations.weight() + holders.weight();
    }

    /** Kept after a cancellation too, so that a repeated command gets the same answer. */
    record Reservation(String userId, int quantity, Instant reservedAt, boolean cancelled) {
        ReservationReceipt receipt(String reservationId) {
            return new ReservationReceipt(reservationId, quantity, reservedAt);
        }
    }
}
