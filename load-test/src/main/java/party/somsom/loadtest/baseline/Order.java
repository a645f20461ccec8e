package party.somsom.loadtest.baseline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import party.somsom.messages.ticketing.ReservationView;
import party.somsom.messages.ticketing.ReservationView.Status;
import party.somsom.messages.ticketing.TicketingIds;

/** What a caller asks for, with the names of the public contract. */
record Order(String festivalId, LocalDate festivalDate, int quantity) {
    Order {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be at least 1");
        }
    }

    String inventoryId() {
        return TicketingIds.inventoryId(festivalId, festivalDate);
    }

    ReservationView confirmed(String festivalTitle) {
        var id = TicketingIds.reservationId(inventoryId(), UUID.randomUUID().toString().replace("-", ""));
        return new ReservationView(id, festivalId, festivalTitle, festivalDate, quantity, Status.CONFIRMED,
                Instant.now().truncatedTo(ChronoUnit.MILLIS), TicketingIds.ticketCode(id));
    }
}
