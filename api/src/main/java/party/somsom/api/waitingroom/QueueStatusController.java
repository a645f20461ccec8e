package party.somsom.api.waitingroom;

import java.io.IOException;
import java.time.Clock;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.api.gateway.Messages;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.requests.RateLimited;
import party.somsom.api.security.Audited;
import party.somsom.identity.Caller;
import party.somsom.messages.waitingroom.Fairness;
import party.somsom.messages.waitingroom.PacingView;
import party.somsom.messages.waitingroom.QueueStatus;
import party.somsom.messages.waitingroom.WaitingRoomQuery.FindFairness;

/** What everybody may know about a waiting room, and what its organiser may change. */
@RestController
@RequestMapping("/queues/{queue}")
@Tag(name = "Waiting room")
class QueueStatusController {
    private static final String CACHE = "max-age=1, public";
    private static final int MOST_DRAWN = 1_000;

    private final QueueNames names;
    private final QueueStatuses statuses;
    private final Messages messages;
    private final Clock clock;

    QueueStatusController(QueueNames names, QueueStatuses statuses, Messages messages, Clock clock) {
        this.names = names;
        this.statuses = statuses;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    @RateLimited(WaitingRoomLimits.STATUS)
    @Operation(summary = "The public status, cacheable for a second") // written by hand because everybody asks for it
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = QueueStatus.class)))
    void status(@PathVariable String queue, WebRequest request, HttpServletResponse response) throws IOException {
        var status = statuses.published(names.idOf(queue));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE);
        if (!request.checkNotModified(status.tag())) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(status.body());
        }
    }

    @Audited("queue.pace-changed")
    @PatchMapping
    @Operation(summary = "Change how fast people are let through, pause or resume; for the festival's organiser")
    PacingView change(@PathVariable String queue, @Valid @RequestBody ChangePacingRequest request, Caller caller) {
        return messages.send(request.command(names.idOf(queue), caller.userId(), clock.instant()),
                ProblemCode.QUEUE_NOT_FOUND);
    }

    @GetMapping("/fairness")
    @RateLimited(WaitingRoomLimits.STATUS)
    @Operation(summary = "What is needed to check the draw among those who came before the opening")
    Fairness fairness(@PathVariable String queue,
            @RequestParam(defaultValue = "1000") @Min(1) @Max(MOST_DRAWN) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return messages.ask(new FindFairness(names.idOf(queue), limit, cursor))
                .orElseThrow(ProblemException::readModelBehind);
    }
}
