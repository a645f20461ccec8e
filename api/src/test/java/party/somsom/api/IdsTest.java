package party.somsom.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class IdsTest {
    private final TurnableClock clock = new TurnableClock();
    private final Ids ids = new Ids(clock);

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
        clock.forward(Duration.ofMillis(1));

        assertThat(ids.next()).isGreaterThan(earlier);
    }
}
