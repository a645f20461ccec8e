package party.somsom.messages.festival;

import org.jspecify.annotations.Nullable;

/** What can be asked about festivals. */
public sealed interface FestivalQuery {
    /**
     * Answers an {@code Optional} of {@link FestivalDetail}.
     *
     * @param latest wait until everything stored so far is in it, for someone who may just have written
     */
    record FindFestival(String festivalId, boolean latest) implements FestivalQuery {
    }

    /**
     * Answers an {@code Optional} of {@link FestivalTerms}.
     *
     * @param latest as in {@link FindFestival}
     */
    record FindTerms(String festivalId, boolean latest) implements FestivalQuery {
    }

    /** Answers a page of {@link FestivalSummary}. */
    record ListFestivals(Sort sort, int limit, @Nullable String cursor) implements FestivalQuery {
    }

    /** All that the person organises, cancelled ones too, newest first: a page of {@link OrganisedFestival}. */
    record ListOrganised(String organiserId, int limit, @Nullable String cursor) implements FestivalQuery {
    }

    /** Festivals whose title, description or venue contains the keyword, newest first: {@link FoundFestivals}. */
    record SearchFestivals(String keyword, int limit, @Nullable String cursor) implements FestivalQuery {
    }

    /** The order of a festival list. */
    enum Sort {
        NEWEST, START_DATE
    }
}
