package party.somsom.foundation.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final RandomGenerator LEAST = () -> 0;
    private static final RandomGenerator MOST = () -> -1;

    private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofMinutes(10));

    @Test
    void eachFailureDoublesItUpToTheLongest() {
        assertThat(backoff.after(0, Duration.ZERO, LEAST)).isEqualTo(Duration.ofMillis(200));
        assertThat(backoff.after(3, Duration.ZERO, LEAST)).isEqualTo(Duration.ofMillis(1600));
        assertThat(backoff.after(1000, Duration.ZERO, LEAST)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void whatTheServerAskedForIsTheLeast() {
        assertThat(backoff.after(0, Duration.ofSeconds(7), LEAST)).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void notEverybodyComesBackAtTheSameMomentAndNobodyTooEarly() {
        assertThat(backoff.after(0, Duration.ofSeconds(8), MOST)).isBetween(Duration.ofSeconds(11),
                Duration.ofSeconds(12));
    }
}
