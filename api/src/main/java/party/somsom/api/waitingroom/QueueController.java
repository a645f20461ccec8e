package party.somsom.api.waitingroom;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.api.gateway.Messages;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.waitingroom.RateLimited.As;
import party.somsom.identity.Caller;
import party.somsom.messages.waitingroom.Fairness;
import party.somsom.messages.waitingroom.PacingView;
import party.somsom.messages.waitingroom.Place;
import party.somsom.messages.waitingroom.PlaceView;
import party.somsom.messages.waitingroom.QueueStatus;
import party.somsom.messages.waitingroom.WaitingRoomCommand.LeaveWaitingRoom;

@RestController
@RequestMapping("/queues/{queue}")
@Tag(name = "Waiting room")
class QueueController {
    private static final String CACHE = "max-age=1, public";
    private static final int MOST_DRAWN = 1_000;

    private final Queues queues;
    private final Admissions admissions;
    private final Messages messages;
    private final Clock clock;

    QueueController(Queues queues, Admissions admissions, Messages messages, Clock clock) {
        this.queues = queues;
        this.admissions = admissions;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    @RateLimited(As.STATUS)
    @Operation(summary = "The public status, cacheable for a second") // written by hand: everyone asks for it
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = QueueStatus.class)))
    void status(@PathVariable String queue, WebRequest request, HttpServletResponse response) throws IOException {
        var status = queues.published(queues.idOf(queue));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE);
        if (!request.checkNotModified(status.tag())) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(status.body());
        }
    }

    @PatchMapping
    @Operation(summary = "Change how fast people are let through, pause or resume; for the festival's organiser")
    PacingView change(@PathVariable String queue, @Valid @RequestBody ChangePacingRequest request, Caller caller) {
        return messages.send(request.command(queues.idOf(queue), caller.userId(), clock.instant()),
                ProblemCode.QUEUE_NOT_FOUND);
    }

    @GetMapping("/fairness")
    @RateLimited(As.STATUS)
    @Operation(summary = "What is needed to check the draw among those who came before the opening")
    Fairness fairness(@PathVariable String queue,
            @RequestParam(defaultValue = "1000") @Min(1) @Max(MOST_DRAWN) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return queues.fairness(queues.idOf(queue), limit, cursor);
    }

    @GetMapping("/waiting-room/users/{email}")
    @RateLimited(As.JOIN)
    @Operation(summary = "Join the queue; whoever has joined keeps their place")
    PlaceView join(@PathVariable String queue, @PathVariable String email, Caller caller) {
        var queueId = queues.idFor(queue, email, caller);
        var place = queues.join(queueId, caller);
        return place.rank() == null
                ? queues.place(queueId, caller)
                : newPlace(place, place.rank(), queues.status(queueId));
    }

    /** At the end of the line one waits as long as the status says, so the view need not be waited for. */
    private static PlaceView newPlace(Place place, long rank, QueueStatus status) {
        return new PlaceView(status.queue(), place.position(), rank, false, place.standing(), rank - 1,
                status.estimatedWaitSeconds(), status.nextPollSeconds(), null, null);
    }

    @GetMapping("/users/{email}/rank")
    @RateLimited(As.POLL)
    @Operation(summary = "The caller's rank, counting from 1; -1 when not waiting")
    PlaceView rank(@PathVariable String queue, @PathVariable String email, Caller caller) {
        return queues.place(queues.idFor(queue, email, caller), caller);
    }

    @GetMapping("/users/{email}/allowed")
    @RateLimited(As.POLL)
    @Operation(summary = "Whether the caller may enter the booking page; asking while one may is entering it")
    Allowed allowed(@PathVariable String queue, @PathVariable String email, Caller caller) {
        var queueId = queues.idFor(queue, email, caller);
        var found = queues.find(queueId, caller.userId());
        if (!found.place().allowed() || found.entered()) {
            return new Allowed(found.place().allowed(), found.place().admittedUntil());
        }
        var admittedUntil = admissions.enter(queueId, caller);
        queues.awaitDone(queueId, caller);
        return new Allowed(admittedUntil != null, admittedUntil);
    }

    @DeleteMapping("/users/{email}/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give up the place in the queue")
    void leave(@PathVariable String queue, @PathVariable String email, Caller caller) {
        var queueId = queues.idFor(queue, email, caller);
        messages.send(new LeaveWaitingRoom(queueId, caller.userId(), clock.instant()), ProblemCode.QUEUE_NOT_FOUND);
        queues.awaitDone(queueId, caller);
    }

    @DeleteMapping("/users/{email}/leave-proceed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Leave the booking page and free the slot")
    void leaveProceed(@PathVariable String queue, @PathVariable String email, Caller caller) {
        admissions.leave(queues.idFor(queue, email, caller), caller);
    }

    /** The answer to "may I enter". */
    record Allowed(boolean allowed, @Nullable Instant admittedUntil) {
    }
}
