package party.somsom.api.ticketing;

import java.time.Clock;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.api.festival.FestivalDirectory;
import party.somsom.api.gateway.Messages;
import party.somsom.api.gateway.PageRequest;
import party.somsom.api.idempotency.RequestIds;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.problem.Refuses;
import party.somsom.api.requests.RateLimited;
import party.somsom.api.waitingroom.Admissions;
import party.somsom.identity.Caller;
import party.somsom.messages.Page;
import party.somsom.messages.RejectedException;
import party.somsom.messages.Rejection;
import party.somsom.messages.ticketing.ReservationView;
import party.somsom.messages.ticketing.ReservationView.Status;
import party.somsom.messages.ticketing.TicketingCommand.CancelReservation;
import party.somsom.messages.ticketing.TicketingCommand.ReserveTickets;
import party.somsom.messages.ticketing.TicketingIds;
import party.somsom.messages.ticketing.TicketingQuery.FindReservations;
import party.somsom.messages.waitingroom.WaitingRoomIds;

@RestController
@RequestMapping("/reservations")
@Tag(name = "Reservations")
class ReservationController {
    private final Messages messages;
    private final FestivalDirectory festivals;
    private final Admissions admissions;
    private final RequestIds ids;
    private final Clock clock;

    ReservationController(Messages messages, FestivalDirectory festivals, Admissions admissions, RequestIds ids,
            Clock clock) {
        this.messages = messages;
        this.festivals = festivals;
        this.admissions = admissions;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RateLimited(ReservationLimits.RESERVE)
    @Operation(summary = "Reserve tickets of one date")
    @Refuses(ProblemCode.TOO_MANY_REQUESTS)
    ReservationView reserve(@Valid @RequestBody ReserveRequest request, Caller caller) {
        var token = ids.next(caller, "reservation");
        try {
            return reserve(request, token, caller);
        } catch (RejectedException refused) {
            if (refused.rejection().code() != Rejection.Code.DATE_MOVED) {
                throw refused;
            }
            festivals.refresh(request.festivalId());
            return reserve(request, token, caller);
        }
    }

    private ReservationView reserve(ReserveRequest request, String token, Caller caller) {
        var festival = festivals.find(request.festivalId())
                .orElseThrow(() -> new ProblemException(ProblemCode.FESTIVAL_NOT_FOUND));
        var inventoryId = festival.inventoryOn(request.festivalDate())
                .orElseThrow(() -> new ProblemException(ProblemCode.DATE_NOT_FOUND));
        var reservationId = TicketingIds.reservationId(inventoryId, token);
        var queueId = WaitingRoomIds.queueId(request.festivalId());
        var admittedUntil = festival.hasWaitingRoom() ? admissions.enter(queueId, caller) : null;
        var receipt = messages.send(new ReserveTickets(inventoryId, request.festivalDate(),
                reservationId, caller.userId(), request.tickets(), admittedUntil, clock.instant()),
                ProblemCode.DATE_NOT_FOUND);
        RequestIds.refuseOther(receipt.quantity() == request.tickets());
        if (admittedUntil != null) {
            admissions.useUp(queueId, caller, admittedUntil);
        }
        return new ReservationView(reservationId, request.festivalId(), festival.title(), request.festivalDate(),
                receipt.quantity(), Status.CONFIRMED, receipt.reservedAt(), TicketingIds.ticketCode(reservationId));
    }

    @GetMapping
    @Operation(summary = "The caller's reservations, newest first")
    Page<ReservationView> list(PageRequest page, Caller caller) {
        return messages.ask(new FindReservations(caller.userId(), page.size(), page.cursor()));
    }

    @DeleteMapping("/{reservationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RateLimited(ReservationLimits.RESERVE)
    @Operation(summary = "Cancel a reservation; its tickets return to sale at once")
    @Refuses({ProblemCode.RESERVATION_NOT_FOUND, ProblemCode.TOO_MANY_REQUESTS})
    void cancel(@PathVariable String reservationId, Caller caller) {
        var inventoryId = TicketingIds.inventoryOf(reservationId)
                .orElseThrow(() -> new ProblemException(ProblemCode.RESERVATION_NOT_FOUND));
        messages.send(new CancelReservation(inventoryId, reservationId, caller.userId(), clock.instant()),
                ProblemCode.RESERVATION_NOT_FOUND);
    }
}
