package party.somsom.messages.ticketing;

import java.time.Instant;

/** The answer to a reservation that was made. */
public record ReservationReceipt(String reservationId, int quantity, Instant reservedAt) {
}
