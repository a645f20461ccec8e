package party.somsom.messages.ticketing;

/**
 * A person who holds tickets of a date.
 *
 * @param reservationId the first of theirs, if they made several
 */
public record TicketHolder(String userId, String reservationId) {
}
