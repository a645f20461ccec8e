package party.somsom.messages.ticketing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ids that lead to their aggregate: an inventory is named by festival and date, a reservation by its inventory and a
 * token. So a cancellation finds its aggregate without a look-up, and needs no read model to be up to date. An id never
 * changes: when a festival is moved, the date in it is still the one that was planned first.
 */
public final class TicketingIds {
    private static final String SEPARATOR = "_";
    private static final Pattern RESERVATION = Pattern.compile("([A-Za-z0-9-]+)_([0-9-]+)_[A-Za-z0-9-]+");
    private static final int TICKET_CODE_LENGTH = 10;

    private TicketingIds() {
    }

    /** @param plannedDate as the festival was created, wherever it was moved to since */
    public static String inventoryId(String festivalId, LocalDate plannedDate) {
        return festivalId + SEPARATOR + plannedDate;
    }

    /** @param token unique within the inventory, without underscores */
    public static String reservationId(String inventoryId, String token) {
        return inventoryId + SEPARATOR + token;
    }

    /** Reservations of the inventory come after it, in the order of ASCII. */
    public static String beforeReservations(String inventoryId) {
        return inventoryId + SEPARATOR;
    }

    /** Reservations of the inventory come before it, in the order of ASCII. */
    public static String afterReservations(String inventoryId) {
        return inventoryId + (char) (SEPARATOR.charAt(0) + 1);
    }

    /** The inventory of a reservation, empty if the id is not of the form that {@link #reservationId} makes. */
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

    /** What a person shows at the gate: the end of the reservation's token, in capitals. */
    public static String ticketCode(String reservationId) {
        var token = reservationId.substring(reservationId.lastIndexOf(SEPARATOR) + 1);
        return token.substring(Math.max(0, token.length() - TICKET_CODE_LENGTH)).toUpperCase(Locale.ROOT);
    }
}
