package party.somsom.api.ticketing;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import party.somsom.api.festival.Today;
import party.somsom.api.gateway.Messages;
import party.somsom.api.problem.ProblemCode;
import party.somsom.foundation.personal.PersonalData;
import party.somsom.messages.Page;
import party.somsom.messages.ticketing.ReservationView;
import party.somsom.messages.ticketing.ReservationView.Status;
import party.somsom.messages.ticketing.TicketingCommand.CancelReservation;
import party.somsom.messages.ticketing.TicketingIds;
import party.somsom.messages.ticketing.TicketingQuery.FindReservations;

/** A person's reservations. Whoever goes gives back the tickets of dates to come. */
@Component
public class PersonalReservations implements PersonalData {
    private static final int PAGE = 100;

    private final Messages messages;
    private final Clock clock;

    PersonalReservations(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reservations";
    }

    @Override
    public void export(String userId, Consumer<Object> to) {
        all(userId).forEach(to);
    }

    @Override
    public void erase(String userId) {
        all(userId).filter(this::isToCome).forEach(reservation -> cancel(userId, reservation));
    }

    /** Whether the person holds tickets of a date that is not over. */
    public boolean anyToCome(String userId) {
        return all(userId).anyMatch(this::isToCome);
    }

    private Stream<ReservationView> all(String userId) {
        return Page.all(cursor -> messages.ask(new FindReservations(userId, PAGE, cursor)));
    }

    private boolean isToCome(ReservationView reservation) {
        return reservation.status() == Status.CONFIRMED
                && !reservation.festivalDate().isBefore(Today.last(clock));
    }

    private void cancel(String userId, ReservationView reservation) {
        var inventoryId = TicketingIds.inventoryOf(reservation.reservationId()).orElseThrow();
        messages.send(new CancelReservation(inventoryId, reservation.reservationId(), userId, clock.instant()),
                ProblemCode.RESERVATION_NOT_FOUND);
    }
}
