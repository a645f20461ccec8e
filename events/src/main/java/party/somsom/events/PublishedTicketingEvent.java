package party.somsom.events;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What is published about the tickets of one festival date, which are one inventory. */
public sealed interface PublishedTicketingEvent extends PublishedEvent {
    @PublishedType(value = "ticketing.inventory-opened.v1", when = "The tickets of a festival date were put on sale.")
    record InventoryOpenedV1(String inventoryId, String festivalId, LocalDate festivalDate, int capacity,
            int maxPerPerson, @Nullable Instant salesOpenAt, Instant salesCloseAt, boolean admissionRequired,
            Instant openedAt) implements PublishedTicketingEvent {
    }

    @PublishedType(value = "ticketing.tickets-reserved.v1", when = "A person has reserved tickets of a festival date.")
    record TicketsReservedV1(String inventoryId, String festivalId, LocalDate festivalDate, String reservationId,
            String personId, int quantity, int remaining, @Nullable Instant admittedUntil,
            Instant reservedAt) implements PublishedTicketingEvent {
    }

    @PublishedType(value = "ticketing.reservation-cancelled.v1",
            when = "A person has cancelled a reservation. Its tickets are on sale again.")
    record ReservationCancelledV1(String inventoryId, String reservationId, String personId, int quantity,
            int remaining, Instant cancelledAt) implements PublishedTicketingEvent {
    }

    @PublishedType(value = "ticketing.inventory-moved.v1",
            when = "A festival date takes place on another day. Reservations stay as they are.")
    record InventoryMovedV1(String inventoryId, String festivalId, LocalDate festivalDate, Instant salesCloseAt,
            Instant movedAt) implements PublishedTicketingEvent {
    }

    @PublishedType(value = "ticketing.inventory-cancelled.v1",
            when = "A festival date does not take place. All its reservations have ended.")
    record InventoryCancelledV1(String inventoryId, String festivalId, LocalDate festivalDate,
            Instant cancelledAt) implements PublishedTicketingEvent {
    }
}
