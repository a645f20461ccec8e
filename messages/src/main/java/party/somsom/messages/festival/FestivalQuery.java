package party.somsom.messages.festival;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.Page;
import party.somsom.messages.Query;

/** The queries about festivals. */
public sealed interface FestivalQuery<R> extends Query<R> {
    /**
     * @param latest whether the answer must include everything stored so far, for a person who may just have written
     */
    record FindFestival(String festivalId, boolean latest) implements FestivalQuery<Optional<FestivalDetail>> {
    }

    /** @param latest as in {@link FindFestival} */
    record FindTerms(String festivalId, boolean latest) implements FestivalQuery<Optional<FestivalTerms>> {
    }

    record ListFestivals(Sort sort, int limit,
            @Nullable String cursor) implements FestivalQuery<Page<FestivalSummary>> {
    }

    /** All festivals of the organiser, cancelled ones too, newest first. */
    record ListOrganised(String organiserId, int limit,
            @Nullable String cursor) implements FestivalQuery<Page<OrganisedFestival>> {
    }

    /**
     * Festivals whose title, description or venue contains the keyword, newest first.
     *
     * @param knownOnly whether only the cache is asked, which costs little
     */
    record SearchFestivals(String keyword, int limit, @Nullable String cursor,
            boolean knownOnly) implements FestivalQuery<FoundFestivals> {
        public SearchFestivals everywhere() {
            return new SearchFestivals(keyword, limit, cursor, false);
        }
    }

    /** The order of a festival list. */
    enum Sort {
        NEWEST, START_DATE
    }
}
