package party.somsom.api.operator;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import io.swagger.v3.oas.annotations.Operation;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.problem.Refuses;
import party.somsom.foundation.id.Ids;
import party.somsom.operators.audit.Stories;
import party.somsom.operators.audit.StoryEntry;
import party.somsom.operators.timetravel.PastState;
import party.somsom.operators.timetravel.TimeTravel;

/** Shows what an aggregate knew at any time. */
@OperatorController
class StateController {
    private final Stories stories;
    private final TimeTravel times;

    StateController(Stories stories, TimeTravel times) {
        this.stories = stories;
        this.times = times;
    }

    /**
     * @param event        the last event that is in the state
     * @param lastSequence that of the newest event; the first one is 0
     */
    record StateView(StoryEntry event, long lastSequence, PastState past) {
    }

    @GetMapping("/aggregates/{aggregateId}/state")
    @Operation(summary = "The state of an aggregate after an event, and what the event changed",
            description = "`at` is a sequence number or a time. The last event that is not later counts; without `at` "
                    + "it is the newest one.")
    @Refuses(ProblemCode.NOT_FOUND)
    StateView stateOfAggregate(@PathVariable String aggregateId, @RequestParam(required = false) @Nullable String at,
            Locale language) {
        if (!Ids.isId(aggregateId)) {
            throw unknown();
        }
        long last = stories.last(aggregateId).orElseThrow(StateController::unknown);
        long sequence = at == null ? last : Math.min(last, sequence(aggregateId, at));
        var event = stories.one(aggregateId, sequence, language).orElseThrow(StateController::unknown);
        var past = times.after(aggregateId, sequence).orElseThrow(StateController::unknown);
        return new StateView(event, last, past);
    }

    private long sequence(String aggregateId, String at) {
        try {
            return at.matches("\\d{1,18}")
                    ? Long.parseLong(at)
                    : stories.lastAt(aggregateId, Instant.parse(at)).orElseThrow(StateController::unknown);
        } catch (DateTimeException notATime) {
            throw ProblemException.invalid("at", "validation.type");
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemCode.NOT_FOUND);
    }
}
