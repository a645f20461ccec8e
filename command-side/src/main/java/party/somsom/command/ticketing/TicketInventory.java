package party.somsom.command.ticketing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

import party.somsom.command.ticketing.ReservationRule.Admitted;
import party.somsom.command.ticketing.ReservationRule.DateAsWanted;
import party.somsom.command.ticketing.ReservationRule.EnoughLeft;
import party.somsom.command.ticketing.ReservationRule.OnSale;
import party.somsom.command.ticketing.ReservationRule.PersonalLimit;
import party.somsom.foundation.eventstore.Weighed;
import party.somsom.messages.Rejection;
import party.somsom.messages.Rejection.Code;
import party.somsom.messages.ticketing.ReservationReceipt;
import party.somsom.messages.ticketing.TicketingCommand.CancelInventory;
import party.somsom.messages.ticketing.TicketingCommand.CancelReservation;
import party.somsom.messages.ticketing.TicketingCommand.MoveInventory;
import party.somsom.messages.ticketing.TicketingCommand.OpenInventory;
import party.somsom.messages.ticketing.TicketingCommand.ReserveTickets;
import party.somsom.messages.ticketing.TicketingEvent.InventoryCancelled;
import party.somsom.messages.ticketing.TicketingEvent.InventoryMoved;
import party.somsom.messages.ticketing.TicketingEvent.InventoryOpened;
import party.somsom.messages.ticketing.TicketingEvent.ReservationCancelled;
import party.somsom.messages.ticketing.TicketingEvent.TicketsReserved;

/** The tickets of one festival date. Only this aggregate changes them, so no ticket is sold twice. */
@AggregateRoot(type = "ticket-inventory")
@Revision("3")
class TicketInventory implements Weighed {
    @AggregateIdentifier
    private String inventoryId;
    private String festivalId;
    private LocalDate festivalDate;
    private int remaining;
    private int maxPerUser;
    private SalesWindow sales;
    private boolean admissionRequired;
    private Instant movedAt;
    private boolean cancelled;
    private final Reservations reservations = new Reservations();

    @SuppressWarnings("NullAway.Init") // Axon creates it empty and replays its events
    TicketInventory() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenInventory command) {
        if (inventoryId == null) {
            apply(new InventoryOpened(command.inventoryId(), command.festivalId(), command.festivalDate(),
                    command.capacity(), command.maxPerUser(), command.salesOpenAt(), command.salesCloseAt(),
                    command.admissionRequired(), command.now()));
        }
    }

    @CommandHandler
    ReservationReceipt decide(ReserveTickets command) {
        var known = reservations.find(command.reservationId());
        if (known != null) {
            return known.receipt(command.reservationId());
        }
        rulesFor(command.userId()).forEach(rule -> rule.check(command));
        apply(new TicketsReserved(inventoryId, festivalId, festivalDate, command.reservationId(), command.userId(),
                command.quantity(), remaining - command.quantity(), admissionRequired ? command.admittedUntil() : null,
                command.now()));
        return new ReservationReceipt(command.reservationId(), command.quantity(), command.now());
    }

    /** The rules are checked in this order. The first broken rule gives the reason for the refusal. */
    private List<ReservationRule> rulesFor(String userId) {
        return List.of(new OnSale(cancelled, sales), new DateAsWanted(festivalDate), new Admitted(admissionRequired),
                new PersonalLimit(maxPerUser, reservations.heldBy(userId)), new EnoughLeft(remaining));
    }

    @CommandHandler
    void decide(CancelReservation command) {
        var reservation = reservations.find(command.reservationId());
        if (reservation == null || !reservation.userId().equals(command.userId())) {
            throw new Rejection(Code.RESERVATION_NOT_FOUND, command.reservationId()).asException();
        }
        if (!reservation.cancelled() && !cancelled) {
            apply(new ReservationCancelled(inventoryId, command.reservationId(), reservation.userId(),
                    reservation.quantity(), remaining + reservation.quantity(), command.now()));
        }
    }

    @CommandHandler
    void decide(MoveInventory command) {
        if (!cancelled && command.movedAt().isAfter(movedAt) && !command.festivalDate().equals(festivalDate)) {
            apply(new InventoryMoved(inventoryId, festivalId, command.festivalDate(), command.salesCloseAt(),
                    command.movedAt()));
        }
    }

    @CommandHandler
    void decide(CancelInventory command) {
        if (!cancelled) {
            apply(new InventoryCancelled(inventoryId, festivalId, festivalDate, command.now()));
        }
    }

    @EventSourcingHandler
    void evolve(InventoryOpened event) {
        inventoryId = event.inventoryId();
        reservations.open(inventoryId);
        festivalId = event.festivalId();
        festivalDate = event.festivalDate();
        remaining = event.capacity();
        maxPerUser = event.maxPerUser();
        sales = new SalesWindow(event.salesOpenAt(), event.salesCloseAt());
        admissionRequired = event.admissionRequired();
        movedAt = event.openedAt();
    }

    @EventSourcingHandler
    void evolve(InventoryMoved event) {
        festivalDate = event.festivalDate();
        sales = new SalesWindow(sales.openAt(), event.salesCloseAt());
        movedAt = event.movedAt();
    }

    @EventSourcingHandler
    void evolve(InventoryCancelled event) {
        cancelled = true;
    }

    @EventSourcingHandler
    void evolve(TicketsReserved event) {
        remaining = event.remaining();
        reservations.add(event);
    }

    @EventSourcingHandler
    void evolve(ReservationCancelled event) {
        remaining = event.remaining();
        reservations.cancel(event);
    }

    @Override
    public long weight() {
        return reservations.weight();
    }
}
