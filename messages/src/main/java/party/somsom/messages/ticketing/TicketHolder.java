package party.somsom.messages.ticketing;

/**
 * A person who holds tickets of a date.
 *
 * @param reservationId the person's first reservation, if there are several
 */
public record TicketHolder(String userId, String reservationId) {
}
