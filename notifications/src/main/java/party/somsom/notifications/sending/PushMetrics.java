package party.somsom.notifications.sending;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts the answers of FCM. */
final class PushMetrics {
    private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);

    PushMetrics(MeterRegistry meters) {
        for (var outcome : Outcome.values()) {
            counters.put(outcome, Counter.builder("somsom.pushes")
                    .description("pushes that FCM was given, by what came of them")
                    .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                    .register(meters));
        }
    }

    void count(List<PushResult> results) {
        results.forEach(result -> Objects.requireNonNull(counters.get(result.outcome())).increment());
    }
}
