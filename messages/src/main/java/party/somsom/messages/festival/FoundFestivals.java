package party.somsom.messages.festival;

/**
 * A page of festivals as it is sent: a search is answered from the cache far more often than it is computed, and reading
 * the cached text only to write it again would cost more than all the rest of the answer.
 *
 * @param json a {@code Page} of {@link FestivalSummary}
 */
public record FoundFestivals(String json) {
}
