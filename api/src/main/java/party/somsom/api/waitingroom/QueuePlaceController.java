package party.somsom.api.waitingroom;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.api.gateway.Messages;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.requests.RateLimited;
import party.somsom.api.web.ActingGet;
import party.somsom.identity.Caller;
import party.somsom.messages.waitingroom.Place;
import party.somsom.messages.waitingroom.PlaceView;
import party.somsom.messages.waitingroom.QueueStatus;
import party.somsom.messages.waitingroom.WaitingRoomCommand.LeaveWaitingRoom;

/** What people can do about their own place in a waiting room. */
@RestController
@RequestMapping("/queues/{queue}")
@Tag(name = "Waiting room")
class QueuePlaceController {
    private final QueueNames names;
    private final QueuePlaces places;
    private final QueueStatuses statuses;
    private final Admissions admissions;
    private final Messages messages;
    private final Clock clock;

    QueuePlaceController(QueueNames names, QueuePlaces places, QueueStatuses statuses, Admissions admissions,
            Messages messages, Clock clock) {
        this.names = names;
        this.places = places;
        this.statuses = statuses;
        this.admissions = admissions;
        this.messages = messages;
        this.clock = clock;
    }

    @ActingGet
    @GetMapping("/waiting-room/users/{email}")
    @RateLimited(WaitingRoomLimits.JOIN)
    @Operation(summary = "Join the queue; whoever has joined keeps their place")
    PlaceView join(@PathVariable String queue, @PathVariable String email, Caller caller) {
        var queueId = names.idFor(queue, email, caller);
        var place = places.join(queueId, caller.userId());
        return place.rank() == null
                ? places.find(queueId, caller.userId()).place()
                : newPlace(place, place.rank(), statuses.of(queueId));
    }

    /** The wait at the end of the line is in the status, so this does not wait for the view. */
    private static PlaceView newPlace(Place place, long rank, QueueStatus status) {
        return new PlaceView(status.queue(), place.position(), rank, false, place.standing(), rank - 1,
                status.estimatedWaitSeconds(), status.nextPollSeconds(), null, null, status.soldOut(),
                status.datesLeft());
    }

    @ActingGet
    @GetMapping("/users/{email}/rank")
    @RateLimited(WaitingRoomLimits.POLL)
    @Operation(summary = "The caller's rank, counting from 1; -1 when not waiting")
    PlaceView rank(@PathVariable String queue, @PathVariable String email, Caller caller) {
        return places.find(names.idFor(queue, email, caller), caller.userId()).place();
    }

    @ActingGet
    @GetMapping("/users/{email}/allowed")
    @RateLimited(WaitingRoomLimits.POLL)
    @Operation(summary = "Whether the caller may enter the booking page; asking while one may is entering it")
    Allowed allowed(@PathVariable String queue, @PathVariable String email, Caller caller) {
        var queueId = names.idFor(queue, email, caller);
        var found = places.find(queueId, caller.userId());
        if (!found.place().allowed() || found.entered()) {
            return new Allowed(found.place().allowed(), found.place().admittedUntil());
        }
        var admittedUntil = admissions.enter(queueId, caller);
        places.awaitDone(queueId, caller.userId());
        return new Allowed(admittedUntil != null, admittedUntil);
    }

    @DeleteMapping("/users/{email}/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give up the place in the queue")
    void leave(@PathVariable String queue, @PathVariable String email, Caller caller) {
        var queueId = names.idFor(queue, email, caller);
        messages.send(new LeaveWaitingRoom(queueId, caller.userId(), clock.instant()), ProblemCode.QUEUE_NOT_FOUND);
        places.awaitDone(queueId, caller.userId());
    }

    @DeleteMapping("/users/{email}/leave-proceed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Leave the booking page and free the slot")
    void leaveProceed(@PathVariable String queue, @PathVariable String email, Caller caller) {
        admissions.leave(names.idFor(queue, email, caller), caller);
    }

    /** The answer to "may I enter". */
    record Allowed(boolean allowed, @Nullable Instant admittedUntil) {
    }
}
