package party.somsom.analytics.question;

import java.time.Duration;

/**
 * What one question may cost.
 *
 * @param letters of the SQL
 * @param atOnce  so many questions are answered at a time
 * @param memory  for all questions together, as DuckDB writes it
 */
public record Limits(int letters, int rows, Duration time, int atOnce, String memory) {
    public static final Limits USUAL = new Limits(20_000, 2_000, Duration.ofSeconds(10), 2, "1GB");
}
