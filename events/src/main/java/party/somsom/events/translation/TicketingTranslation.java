package party.somsom.events.translation;

import party.somsom.events.PublishedEvent;
import party.somsom.events.PublishedTicketingEvent.InventoryCancelledV1;
import party.somsom.events.PublishedTicketingEvent.InventoryMovedV1;
import party.somsom.events.PublishedTicketingEvent.InventoryOpenedV1;
import party.somsom.events.PublishedTicketingEvent.ReservationCancelledV1;
import party.somsom.events.PublishedTicketingEvent.TicketsReservedV1;
import party.somsom.messages.ticketing.TicketingEvent;
import party.somsom.messages.ticketing.TicketingEvent.InventoryCancelled;
import party.somsom.messages.ticketing.TicketingEvent.InventoryMoved;
import party.somsom.messages.ticketing.TicketingEvent.InventoryOpened;
import party.somsom.messages.ticketing.TicketingEvent.ReservationCancelled;
import party.somsom.messages.ticketing.TicketingEvent.TicketsReserved;

/** What is published of sales. */
record TicketingTranslation(Pseudonyms ids) {
    PublishedEvent of(TicketingEvent event) {
        return switch (event) {
            case InventoryOpened it ->
                new InventoryOpenedV1(it.inventoryId(), it.festivalId(), it.festivalDate(), it.capacity(),
                        it.maxPerUser(), it.salesOpenAt(), it.salesCloseAt(), it.admissionRequired(), it.openedAt());
            case TicketsReserved it ->
                new TicketsReservedV1(it.inventoryId(), it.festivalId(), it.festivalDate(),
                        ids.reservation(it.reservationId()), ids.person(it.userId()), it.quantity(), it.remaining(),
                        it.admittedUntil(), it.reservedAt());
            case ReservationCancelled it ->
                new ReservationCancelledV1(it.inventoryId(), ids.reservation(it.reservationId()),
                        ids.person(it.userId()), it.quantity(), it.remaining(), it.cancelledAt());
            case InventoryMoved it ->
                new InventoryMovedV1(it.inventoryId(), it.festivalId(), it.festivalDate(), it.salesCloseAt(),
                        it.movedAt());
            case InventoryCancelled it ->
                new InventoryCancelledV1(it.inventoryId(), it.festivalId(), it.festivalDate(), it.cancelledAt());
        };
    }
}
