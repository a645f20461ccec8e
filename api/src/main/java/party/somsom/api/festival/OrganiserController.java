package party.somsom.api.festival;

import java.time.Clock;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.api.gateway.Messages;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.problem.Refuses;
import party.somsom.api.security.Audited;
import party.somsom.identity.Caller;
import party.somsom.messages.festival.FestivalCommand;
import party.somsom.messages.festival.FestivalCommand.CancelFestival;
import party.somsom.messages.festival.FestivalCommand.ChangeFestival;
import party.somsom.messages.festival.FestivalCommand.MoveFestival;
import party.somsom.messages.festival.FestivalDetail;
import party.somsom.messages.festival.FestivalQuery.FindFestival;

/** What an organiser can do with a festival. */
@RestController
@RequestMapping("/festivals/{festivalId}")
@Tag(name = "Festivals")
class OrganiserController {
    private final Messages messages;
    private final Publication publication;
    private final FestivalDirectory festivals;
    private final Clock clock;

    OrganiserController(Messages messages, Publication publication, FestivalDirectory festivals, Clock clock) {
        this.messages = messages;
        this.publication = publication;
        this.festivals = festivals;
        this.clock = clock;
    }

    @Audited("festival.changed")
    @PatchMapping
    @Operation(summary = "Change what visitors read, or move every date; for the festival's organiser",
            description = "People who hold tickets keep them when dates move, and are told.")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.FORBIDDEN, ProblemCode.FESTIVAL_NOT_FOUND,
            ProblemCode.FESTIVAL_CANCELLED})
    FestivalDetail change(@PathVariable String festivalId, @Valid @RequestBody ChangeFestivalRequest request,
            Caller caller) {
        var now = clock.instant();
        var newStartDate = request.newStartDate(existing(festivalId), now);
        send(new ChangeFestival(festivalId, caller.userId(), request.title(), request.description(), request.venue(),
                now));
        if (newStartDate != null) {
            send(new MoveFestival(festivalId, caller.userId(), newStartDate, now));
        }
        var changed = publication.awaitChanged(festivalId);
        festivals.refresh(festivalId);
        return changed;
    }

    @Audited("festival.cancelled")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Cancel a festival and every reservation of it; for its organiser",
            description = "Lists no longer show it. Its detail stays readable. People who hold tickets are told. "
                    + "Its waiting room is closed, and everybody in it is told.")
    @Refuses({ProblemCode.FORBIDDEN, ProblemCode.FESTIVAL_NOT_FOUND})
    void cancel(@PathVariable String festivalId, Caller caller) {
        var room = existing(festivalId).waitingRoom();
        var now = clock.instant();
        send(new CancelFestival(festivalId, caller.userId(), now));
        if (room != null) {
            publication.closeRoom(festivalId, caller.userId(), now);
        }
        publication.awaitChanged(festivalId);
    }

    /** The ids of other things lead to aggregates too, but not to festivals. */
    private FestivalDetail existing(String festivalId) {
        return messages.ask(new FindFestival(festivalId, true))
                .orElseThrow(() -> new ProblemException(ProblemCode.FESTIVAL_NOT_FOUND));
    }

    private void send(FestivalCommand command) {
        messages.send(command, ProblemCode.FESTIVAL_NOT_FOUND);
    }
}
