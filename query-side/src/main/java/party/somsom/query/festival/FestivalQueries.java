package party.somsom.query.festival;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.Base64;
import java.util.Optional;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

import party.somsom.foundation.projection.Cursor;
import party.somsom.foundation.projection.ProjectionGate;
import party.somsom.foundation.projection.Projections;
import party.somsom.foundation.projection.SqlTime;
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
import tools.jackson.databind.json.JsonMapper;

/** Answers what visitors ask about festivals. */
public class FestivalQueries {
    private final FestivalRows rows;
    private final SearchCache searches;
    private final ProjectionGate gate;
    private final JsonMapper json;
    private final Clock clock;

    public FestivalQueries(FestivalRows rows, SearchCache searches, ProjectionGate gate, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.searches = searches;
        this.gate = gate;
        this.json = json;
        this.clock = clock;
    }

    @QueryHandler
    Optional<FestivalDetail> handle(FindFestival query) {
        awaitCaughtUp(query.latest());
        return rows.detail(query.festivalId(), clock.instant());
    }

    @QueryHandler
    Optional<FestivalTerms> handle(FindTerms query) {
        awaitCaughtUp(query.latest());
        return rows.terms(query.festivalId());
    }

    private void awaitCaughtUp(boolean latest) {
        if (latest) {
            gate.awaitCaughtUp(FestivalProjection.GROUP);
            gate.awaitCaughtUp(Projections.SALES);
        }
    }

    @QueryHandler
    Page<FestivalSummary> handle(ListFestivals query) {
        return page(query.sort(), null, query.cursor(), query.limit());
    }

    @QueryHandler
    Page<OrganisedFestival> handle(ListOrganised query) {
        awaitCaughtUp(true);
        var after = Cursor.parse(query.cursor(), LocalDateTime::parse);
        return Cursor.page(rows.organised(query.organiserId(), after, query.limit() + 1), query.limit(),
                last -> new Cursor<>(SqlTime.toSql(last.createdAt()), last.festivalId()));
    }

    @QueryHandler
    FoundFestivals handle(SearchFestivals query) {
        var keyword = query.keyword();
        var name = Base64.getUrlEncoder().encodeToString(keyword.getBytes(StandardCharsets.UTF_8)) + ":" + query.limit()
                + ":" + Optional.ofNullable(query.cursor()).orElse("");
        return new FoundFestivals(searches.get(name,
                () -> json.writeValueAsString(page(Sort.NEWEST, keyword, query.cursor(), query.limit()))));
    }

    private Page<FestivalSummary> page(Sort sort, @Nullable String keyword, @Nullable String cursor, int limit) {
        var after = sort == Sort.NEWEST
                ? Cursor.<Temporal>parse(cursor, LocalDateTime::parse)
                : Cursor.<Temporal>parse(cursor, LocalDate::parse);
        return Cursor.page(rows.summaries(sort, keyword, after, limit + 1), limit,
                last -> new Cursor<>(sort == Sort.NEWEST ? SqlTime.toSql(last.createdAt()) : last.startDate(),
                        last.festivalId()));
    }
}
