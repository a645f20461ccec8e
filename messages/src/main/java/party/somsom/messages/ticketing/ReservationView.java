package party.somsom.messages.ticketing;

import java.time.Instant;
import java.time.LocalDate;

/** A reservation as its owner sees it. */
public record ReservationView(String reservationId, String festivalId, String festivalTitle, LocalDate festivalDate,
        int quantity, Status status, Instant reservedAt, String ticketCode) {
    /** Whether the tickets are still held. */
    public enum Status {
        CONFIRMED, CANCELLED
    }
}
