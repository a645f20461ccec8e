package party.somsom.messages.ticketing;

import java.time.Instant;
import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import party.somsom.messages.Command;

/** The commands to the inventory of one festival date. {@link TicketingIds} makes the ids. */
public sealed interface TicketingCommand<R extends @Nullable Object> extends Command<R> {
    String inventoryId();

    @Override
    default String aggregateId() {
        return inventoryId();
    }

    /** Puts the tickets of one date on sale. Repeating it changes nothing. */
    record OpenInventory(@TargetAggregateIdentifier String inventoryId, String festivalId, LocalDate festivalDate,
            int capacity, int maxPerUser, @Nullable Instant salesOpenAt, Instant salesCloseAt,
            boolean admissionRequired, Instant now) implements TicketingCommand<Void> {
    }

    /**
     * Repeating it with the same reservation id returns the same receipt.
     *
     * @param festivalDate  the date that the person wants; the command is refused if the inventory sells another date
     * @param admittedUntil the end of the admission that the waiting room confirmed; absent if there is none
     */
    record ReserveTickets(@TargetAggregateIdentifier String inventoryId, LocalDate festivalDate, String reservationId,
            String userId, int quantity, @Nullable Instant admittedUntil,
            Instant now) implements TicketingCommand<ReservationReceipt> {
    }

    /** The tickets are on sale again at once. Only the holder may cancel. Repeating it changes nothing. */
    record CancelReservation(@TargetAggregateIdentifier String inventoryId, String reservationId, String userId,
            Instant now) implements TicketingCommand<Void> {
    }

    /** Moves the date to another day. A move that is older than the last one changes nothing. */
    record MoveInventory(@TargetAggregateIdentifier String inventoryId, LocalDate festivalDate, Instant salesCloseAt,
            Instant movedAt) implements TicketingCommand<Void> {
    }

    /** Ends every reservation and all sales. Repeating it changes nothing. */
    record CancelInventory(@TargetAggregateIdentifier String inventoryId,
            Instant now) implements TicketingCommand<Void> {
    }
}
