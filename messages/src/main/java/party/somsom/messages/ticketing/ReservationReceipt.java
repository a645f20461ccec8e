package party.somsom.messages.ticketing;

import java.time.Instant;

/** The answer to a successful reservation. */
public record ReservationReceipt(String reservationId, int quantity, Instant reservedAt) {
}
