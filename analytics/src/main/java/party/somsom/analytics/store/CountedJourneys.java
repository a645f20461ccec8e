package party.somsom.analytics.store;

/**
 * A file with {@link Journeys}.
 *
 * @param upTo the generation of the lake that was counted
 */
public record CountedJourneys(String path, long upTo) {
}
