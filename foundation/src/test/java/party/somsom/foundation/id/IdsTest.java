package party.somsom.foundation.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    private final Ids ids = at(NOW);

    private static Ids at(Instant now) {
        return new Ids(Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void areShortAndPlain() {
        assertThat(ids.next()).matches("[0-9a-hjkmnp-tv-z]{26}");
    }

    @Test
    void areNeverTheSame() {
        assertThat(Stream.generate(ids::next).limit(10_000).distinct()).hasSize(10_000);
    }

    @Test
    void sortByTheTimeTheyWereMade() {
        var earlier = ids.next();

        assertThat(at(NOW.plusMillis(1)).next()).isGreaterThan(earlier);
    }
}
