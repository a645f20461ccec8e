package party.somsom.messages.festival;

import org.jspecify.annotations.Nullable;

/**
 * A page of festivals in the form in which it is sent. Most searches are answered from the cache, and parsing the
 * cached text only to write it again would cost more than the rest of the answer.
 *
 * @param json a {@code Page} of {@link FestivalSummary}; null if only the cache was asked and does not know
 */
public record FoundFestivals(@Nullable String json) {
}
