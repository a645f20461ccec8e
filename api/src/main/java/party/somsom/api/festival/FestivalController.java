package party.somsom.api.festival;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.api.gateway.Messages;
import party.somsom.api.gateway.PageRequest;
import party.somsom.api.idempotency.RequestIds;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.problem.Refuses;
import party.somsom.api.requests.RateLimited;
import party.somsom.api.requests.RequestLimits;
import party.somsom.api.security.Audited;
import party.somsom.api.text.ValidText;
import party.somsom.foundation.text.TextRule;
import party.somsom.identity.Caller;
import party.somsom.messages.Page;
import party.somsom.messages.festival.FestivalCommand.CreateFestival;
import party.somsom.messages.festival.FestivalDetail;
import party.somsom.messages.festival.FestivalQuery.FindFestival;
import party.somsom.messages.festival.FestivalQuery.ListFestivals;
import party.somsom.messages.festival.FestivalQuery.ListOrganised;
import party.somsom.messages.festival.FestivalQuery.SearchFestivals;
import party.somsom.messages.festival.FestivalQuery.Sort;
import party.somsom.messages.festival.FestivalSummary;
import party.somsom.messages.festival.OrganisedFestival;

@RestController
@RequestMapping("/festivals")
@Tag(name = "Festivals")
class FestivalController {
    private static final int MOST_IN_KEYWORD = 100;
    private static final TextRule KEYWORD = TextRule.line(MOST_IN_KEYWORD);

    private final Messages messages;
    private final Publication publication;
    private final RequestIds ids;
    private final RequestLimits limits;
    private final Clock clock;

    FestivalController(Messages messages, Publication publication, RequestIds ids, RequestLimits limits,
            Clock clock) {
        this.messages = messages;
        this.publication = publication;
        this.ids = ids;
        this.limits = limits;
        this.clock = clock;
    }

    @Audited("festival.created")
    @PostMapping("/create")
    @RateLimited(FestivalLimits.CREATE)
    @Operation(summary = "Create a festival; the caller becomes its organiser")
    @ApiResponse(responseCode = "201")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.TOO_MANY_REQUESTS})
    ResponseEntity<FestivalDetail> create(@Valid @RequestBody CreateFestivalRequest request, Caller caller) {
        var now = clock.instant();
        var plan = request.plan(now);
        var festivalId = ids.next(caller, "festival");
        messages.send(new CreateFestival(festivalId, caller.userId(), ids.next(caller, "chat-room"), plan, now),
                ProblemCode.FESTIVAL_NOT_FOUND);
        var detail = publication.await(festivalId, plan);
        return ResponseEntity.created(URI.create("/festivals/" + festivalId)).body(detail);
    }

    @GetMapping
    @Operation(summary = "List festivals, newest first or by start date")
    Page<FestivalSummary> list(PageRequest page, @RequestParam(required = false) @Nullable String sort) {
        return messages.ask(new ListFestivals(sort(sort), page.size(), page.cursor()));
    }

    @GetMapping("/organised")
    @Operation(summary = "The festivals that the caller organises, newest first, with what was sold")
    Page<OrganisedFestival> organised(PageRequest page, Caller caller) {
        return messages.ask(new ListOrganised(caller.userId(), page.size(), page.cursor()));
    }

    @GetMapping("/search")
    @Operation(summary = "Search title, description and venue; a blank keyword lists everything")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "PageFestivalSummary")))
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.TOO_MANY_REQUESTS})
    ResponseEntity<?> search(HttpServletRequest request, PageRequest page,
            @Parameter(schema = @Schema(defaultValue = "", maxLength = MOST_IN_KEYWORD)) @RequestParam(
                    defaultValue = "") @ValidText(min = 0, max = MOST_IN_KEYWORD) String keyword) {
        var normal = KEYWORD.normal(keyword);
        if (normal.isEmpty()) {
            return ResponseEntity.ok(list(page, null));
        }
        var search = new SearchFestivals(normal, page.size(), page.cursor(), true);
        var json = messages.ask(search).json();
        if (json == null) {
            limits.pass(FestivalLimits.SEARCH, request);
            json = messages.ask(search.everywhere()).json();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Objects.requireNonNull(json).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * With a token, the answer includes what the caller has just done; without one, it shows what the view has already.
     */
    @GetMapping("/{festivalId}")
    @Operation(summary = "A festival with availability per date and the state of its waiting room")
    FestivalDetail detail(@PathVariable String festivalId, @Nullable Caller caller) {
        return messages.ask(new FindFestival(festivalId, caller != null))
                .orElseThrow(() -> new ProblemException(ProblemCode.FESTIVAL_NOT_FOUND));
    }

    private static Sort sort(@Nullable String name) {
        return switch (name) {
            case null -> Sort.NEWEST;
            case "newest" -> Sort.NEWEST;
            case "startDate" -> Sort.START_DATE;
            default -> throw ProblemException.invalid("sort", "validation.sort");
        };
    }
}
