package party.somsom.messages.ticketing;

import java.time.Instant;
import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import party.somsom.messages.Command;

/** What can be asked of the inventory of one festival date. Ids are made by {@link TicketingIds}. */
public sealed interface TicketingCommand<R extends @Nullable Object> extends Command<R> {
    String inventoryId();

    @Override
    default String aggregateId() {
        return inventoryId();
    }

    /** Puts the tickets of one date on sale; repeating it changes nothing. */
    record OpenInventory(@TargetAggregateIdentifier String inventoryId, String festivalId, LocalDate festivalDate,
            int capacity, int maxPerUser, @Nullable Instant salesOpenAt, Instant salesCloseAt,
            boolean admissionRequired, Instant now) implements TicketingCommand<Void> {
    }

    /**
     * Repeating it with the same reservation id answers the same receipt.
     *
     * @param festivalDate  the date that the person wants; refused if the inventory sells another one
     * @param admittedUntil end of the admission that the waiting room confirmed; absent when there is none
     */
    record ReserveTickets(@TargetAggregateIdentifier String inventoryId, LocalDate festivalDate, String reservationId,
            String userId, int quantity, @Nullable Instant admittedUntil,
            Instant now) implements TicketingCommand<ReservationReceipt> {
    }

    /** Returns the tickets to sale at once; only the holder may, and repeating it changes nothing. */
    record CancelReservation(@TargetAggregateIdentifier String inventoryId, String reservationId, String userId,
            Instant now) implements TicketingCommand<Void> {
    }

    /** The date takes place on another day; a move that is older than the last one changes nothing. */
    record MoveInventory(@TargetAggregateIdentifier String inventoryId, LocalDate festivalDate, Instant salesCloseAt,
            Instant movedAt) implements TicketingCommand<Void> {
    }

    /** Ends every reservation and sells nothing any more; repeating it changes nothing. */
    record CancelInventory(@TargetAggregateIdentifier String inventoryId,
            Instant now) implements TicketingCommand<Void> {
    }
}
