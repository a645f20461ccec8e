package party.somsom.app;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The body that creates a festival: the least that is needed, and the fields that a test sets. */
public final class FestivalForm {
    private final Map<String, @Nullable Object> fields;

    private FestivalForm(Map<String, @Nullable Object> fields) {
        this.fields = fields;
    }

    /** A festival of one date with ten tickets, in a week. */
    public static FestivalForm inAWeek(Clock clock) {
        var date = today(clock).plusWeeks(1);
        return new FestivalForm(Map.of()).with("title", "Lantern night")
                .with("description", "Paper lanterns on the river")
                .with("startDate", date)
                .with("endDate", date)
                .with("ticketsPerDate", 10);
    }

    /** Today's date where festivals take place. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Seoul"));
    }

    public FestivalForm with(String field, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new FestivalForm(changed);
    }

    public FestivalForm with(Map<String, ?> changes) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
        changed.putAll(changes);
        return new FestivalForm(changed);
    }

    public LocalDate date() {
        return (LocalDate) fields.get("startDate");
    }

    public Map<String, @Nullable Object> fields() {
        return fields;
    }
}
