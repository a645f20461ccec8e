package party.somsom.messages.ticketing;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.Event;
import party.somsom.messages.Stored;

/** Everything that happened to the tickets of one festival date. */
public sealed interface TicketingEvent extends Event {
    String inventoryId();

    @Stored("ticketing.inventory-opened.v1")
    record InventoryOpened(String inventoryId, String festivalId, LocalDate festivalDate, int capacity, int maxPerUser,
            @Nullable Instant salesOpenAt, Instant salesCloseAt, boolean admissionRequired, Instant openedAt)
            implements
                TicketingEvent {
    }

    /**
     * @param remaining     the tickets that are left after this reservation, so that a read model never counts
     * @param admittedUntil the end of the waiting room's admission that this reservation has used up; absent if none
     *                      was needed
     */
    @Stored("ticketing.tickets-reserved.v1")
    record TicketsReserved(String inventoryId, String festivalId, LocalDate festivalDate, String reservationId,
            String userId, int quantity, int remaining, @Nullable Instant admittedUntil, Instant reservedAt)
            implements
                TicketingEvent {
    }

    /** @param remaining the tickets that are left after the return */
    @Stored("ticketing.reservation-cancelled.v1")
    record ReservationCancelled(String inventoryId, String reservationId, String userId, int quantity, int remaining,
            Instant cancelledAt) implements TicketingEvent {
    }

    /** The date takes place on another day. Ticket holders keep their tickets. */
    @Stored("ticketing.inventory-moved.v1")
    record InventoryMoved(String inventoryId, String festivalId, LocalDate festivalDate, Instant salesCloseAt,
            Instant movedAt) implements TicketingEvent {
    }

    /** The date does not take place. All its reservations have ended, and no more tickets are sold. */
    @Stored("ticketing.inventory-cancelled.v1")
    record InventoryCancelled(String inventoryId, String festivalId, LocalDate festivalDate, Instant cancelledAt)
            implements
                TicketingEvent {
    }
}
