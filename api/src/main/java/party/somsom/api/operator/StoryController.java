package party.somsom.api.operator;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import io.swagger.v3.oas.annotations.Operation;
import party.somsom.api.gateway.PageRequest;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.problem.Refuses;
import party.somsom.foundation.id.Ids;
import party.somsom.messages.Page;
import party.somsom.operators.audit.RawEvent;
import party.somsom.operators.audit.Stories;
import party.somsom.operators.audit.StoryEntry;
import party.somsom.operators.audit.StoryFilter;

/** Shows what happened to one aggregate: in words page by page, as a file, and one event as it is stored. */
@OperatorController
class StoryController {
    private static final String PATH = "/stories/{aggregateId}";
    private static final Pattern TYPE = Pattern.compile("[\\w.-]{1,100}");

    private final Stories stories;
    private final StoryFiles files;

    StoryController(Stories stories, StoryFiles files) {
        this.stories = stories;
        this.files = files;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What happened to an aggregate, in order and in words",
            description = "A page that chooses by type or id may have few entries or none, and a cursor all the same. "
                    + "With `Accept: text/csv` or `application/x-ndjson` the whole story is a file.")
    @Refuses(ProblemCode.NOT_FOUND)
    Page<StoryEntry> story(@PathVariable String aggregateId, @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to, PageRequest page,
            Locale language) {
        return stories.page(filter(aggregateId, after, type, about, from, to), page.size(), page.cursor(), language)
                .orElseThrow(StoryController::unknown);
    }

    /** Springdoc would describe it as another answer of the same operation, with the same parameters again. */
    @GetMapping(path = PATH, produces = {StoryFiles.CSV, StoryFiles.NDJSON})
    @Operation(hidden = true)
    void storyAsFile(@PathVariable String aggregateId, @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to, @RequestHeader(HttpHeaders.ACCEPT) String accept,
            Locale language,
            HttpServletResponse response) throws IOException {
        var story = stories.all(filter(aggregateId, after, type, about, from, to), language)
                .orElseThrow(StoryController::unknown);
        files.write(accept.contains(StoryFiles.CSV) ? StoryFiles.CSV : StoryFiles.NDJSON, story, response);
    }

    @GetMapping("/events/{position}")
    @Operation(summary = "One event as it is stored")
    @Refuses(ProblemCode.NOT_FOUND)
    RawEvent storedEvent(@PathVariable long position) {
        return stories.raw(position).orElseThrow(StoryController::unknown);
    }

    private static StoryFilter filter(String aggregateId, @Nullable Long after, @Nullable String type,
            @Nullable String about, @Nullable Instant from, @Nullable Instant to) {
        if (!Ids.isId(aggregateId)) {
            throw unknown();
        }
        if (about != null && !Ids.isId(about)) {
            throw ProblemException.invalid("about", "validation.type");
        }
        if (type != null && !TYPE.matcher(type).matches()) {
            throw ProblemException.invalid("type", "validation.type");
        }
        return new StoryFilter(aggregateId, after, type, about, from, to);
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemCode.NOT_FOUND);
    }
}
