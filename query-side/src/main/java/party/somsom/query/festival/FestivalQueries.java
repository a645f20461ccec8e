package party.somsom.query.festival;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;

import party.somsom.foundation.id.Ids;
import party.somsom.foundation.projection.Cursor;
import party.somsom.foundation.projection.ProjectionGate;
import party.somsom.messages.Page;
import party.somsom.messages.festival.FestivalDetail;
import party.somsom.messages.festival.FestivalQuery.FindFestival;
import party.somsom.messages.festival.FestivalQuery.FindTerms;
import party.somsom.messages.festival.FestivalQuery.ListFestivals;
import party.somsom.messages.festival.FestivalQuery.ListOrganised;
import party.somsom.messages.festival.FestivalQuery.SearchFestivals;
import party.somsom.messages.festival.FestivalQuery.Sort;
import party.somsom.messages.festival.FestivalSummary;
import party.somsom.messages.festival.FestivalTerms;
import party.somsom.messages.festival.FoundFestivals;
import party.somsom.messages.festival.OrganisedFestival;
import party.somsom.query.ticketing.Sales;
import tools.jackson.databind.json.JsonMapper;

/** Answers the queries of visitors about festivals. */
class FestivalQueries {
    /** All characters up to here have a place of their own in the database's order. */
    private static final Pattern NO_EMOJI = Pattern.compile("[\\x{0}-\\x{FFFF}]+");
    private static final int NOTHING_BUT_WILDCARDS = 3;
    private static final Cursor<LocalDate> FIRST_DATE = new Cursor<>(LocalDate.of(1000, 1, 1), "");

    private final FestivalRows festivals;
    private final FestivalDateRows dates;
    private final SearchCache searches;
    private final ProjectionGate gate;
    private final JsonMapper json;
    private final Clock clock;

    FestivalQueries(FestivalRows festivals, FestivalDateRows dates, SearchCache searches, ProjectionGate gate,
            JsonMapper json, Clock clock) {
        this.festivals = festivals;
        this.dates = dates;
        this.searches = searches;
        this.gate = gate;
        this.json = json;
        this.clock = clock;
    }

    @QueryHandler
    Optional<FestivalDetail> handle(FindFestival query) {
        awaitCaughtUp(query.latest());
        if (!Ids.isId(query.festivalId())) {
            return Optional.empty();
        }
        return festivals.facts(query.festivalId())
                .map(found -> found.detail(dates.available(query.festivalId()), clock.instant()));
    }

    @QueryHandler
    Optional<FestivalTerms> handle(FindTerms query) {
        awaitCaughtUp(query.latest());
        if (!Ids.isId(query.festivalId())) {
            return Optional.empty();
        }
        return festivals.terms(query.festivalId())
                .map(found -> new FestivalTerms(found.title(), found.hasWaitingRoom(),
                        dates.terms(query.festivalId())));
    }

    private void awaitCaughtUp(boolean latest) {
        if (latest) {
            gate.awaitCaughtUp(FestivalProjection.GROUP);
            gate.awaitCaughtUp(Sales.GROUP);
        }
    }

    @QueryHandler
    Page<FestivalSummary> handle(ListFestivals query) {
        return query.sort() == Sort.NEWEST ? newest(query) : soonest(query);
    }

    private Page<FestivalSummary> newest(ListFestivals query) {
        var after = Cursor.newestFirst(query.cursor());
        return page(festivals.newest(after.sortValue(), after.id(), oneMoreThan(query.limit())), query.limit());
    }

    private Page<FestivalSummary> soonest(ListFestivals query) {
        var after = Objects.requireNonNullElse(Cursor.parse(query.cursor(), LocalDate::parse), FIRST_DATE);
        return Cursor.page(festivals.soonest(after.sortValue(), after.id(), oneMoreThan(query.limit())), query.limit(),
                last -> new Cursor<>(last.startDate(), last.festivalId()));
    }

    @QueryHandler
    Page<OrganisedFestival> handle(ListOrganised query) {
        awaitCaughtUp(true);
        var after = Cursor.newestFirst(query.cursor());
        return Cursor.page(festivals.organisedBy(query.organiserId(), after.sortValue(), after.id(),
                oneMoreThan(query.limit())), query.limit(),
                last -> new Cursor<>(last.createdAt(), last.festivalId()));
    }

    @QueryHandler
    FoundFestivals handle(SearchFestivals query) {
        var keyword = query.keyword();
        var name = Base64.getUrlEncoder().encodeToString(keyword.getBytes(StandardCharsets.UTF_8)) + ":" + query.limit()
                + ":" + Optional.ofNullable(query.cursor()).orElse("");
        return new FoundFestivals(query.knownOnly()
                ? searches.find(name)
                : searches.get(name, () -> json.writeValueAsString(matching(query))));
    }

    private Page<FestivalSummary> matching(SearchFestivals query) {
        var pattern = "%" + query.keyword().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        var after = Cursor.newestFirst(query.cursor());
        var emoji = "%" + NO_EMOJI.matcher(query.keyword()).replaceAll("%") + "%";
        var limit = oneMoreThan(query.limit());
        return page(emoji.length() > NOTHING_BUT_WILDCARDS
                ? festivals.matchingEmoji(pattern, emoji, after.sortValue(), after.id(), limit)
                : festivals.matching(pattern, after.sortValue(), after.id(), limit), query.limit());
    }

    private static Limit oneMoreThan(int limit) {
        return Limit.of(limit + 1);
    }

    private static Page<FestivalSummary> page(List<FestivalSummary> newestFirst, int limit) {
        return Cursor.page(newestFirst, limit, last -> new Cursor<>(last.createdAt(), last.festivalId()));
    }
}
