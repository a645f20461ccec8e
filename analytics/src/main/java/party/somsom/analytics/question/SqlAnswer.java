package party.somsom.analytics.question;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Rows as text.
 *
 * @param more   whether there are more rows than these
 * @param events how many events the lake had
 */
public record SqlAnswer(List<String> columns, List<List<@Nullable String>> rows, boolean more, long millis,
        long events) {
}
