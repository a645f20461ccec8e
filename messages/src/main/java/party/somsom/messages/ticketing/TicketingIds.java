package party.somsom.messages.ticketing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes ids that lead to their aggregates: the id of an inventory consists of festival and date, the id of a
 * reservation of its inventory and a token. So a cancellation finds its aggregate without a look-up, and no read model
 * has to be up to date. An id never changes: after a festival is moved, the id still holds the date that was planned
 * first.
 */
public final class TicketingIds {
    private static final String SEPARATOR = "_";
    private static final Pattern RESERVATION = Pattern.compile("([A-Za-z0-9-]+)_([0-9-]+)_[A-Za-z0-9-]+");
    private static final int TICKET_CODE_LENGTH = 10;

    private TicketingIds() {
    }

    /** @param plannedDate the date that was planned when the festival was created, even if it was moved since */
    public static String inventoryId(String festivalId, LocalDate plannedDate) {
        return festivalId + SEPARATOR + plannedDate;
    }

    /** @param token unique within the inventory, without underscores */
    public static String reservationId(String inventoryId, String token) {
        return inventoryId + SEPARATOR + token;
    }

    /** A text that comes before all reservation ids of the inventory, in ASCII order. */
    public static String beforeReservations(String inventoryId) {
        return inventoryId + SEPARATOR;
    }

    /** A text that comes after all reservation ids of the inventory, in ASCII order. */
    public static String afterReservations(String inventoryId) {
        return inventoryId + (char) (SEPARATOR.charAt(0) + 1);
    }

    /** The inventory of a reservation. Empty if the id does not have the form that {@link #reservationId} makes. */
    public static Optional<String> inventoryOf(String reservationId) {
        var parts = RESERVATION.matcher(reservationId);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(inventoryId(parts.group(1), LocalDate.parse(parts.group(2))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The code that a person shows at the gate: the end of the reservation's token, in capitals. */
    public static String ticketCode(String reservationId) {
        var token = reservationId.substring(reservationId.lastIndexOf(SEPARATOR) + 1);
        return token.substring(Math.max(0, token.length() - TICKET_CODE_LENGTH)).toUpperCase(Locale.ROOT);
    }
}
