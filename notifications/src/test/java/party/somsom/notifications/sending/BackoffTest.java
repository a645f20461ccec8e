package party.somsom.notifications.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final RandomGenerator LEAST = () -> 0;
    private static final RandomGenerator MOST = () -> -1;

    private static Duration after(int failures, Duration least, RandomGenerator random) {
        return Backoff.after(failures, least, random);
    }

    @Test
    void eachFailureDoublesItUpToTenMinutes() {
        assertThat(after(0, Duration.ZERO, LEAST)).isEqualTo(Duration.ofMillis(200));
        assertThat(after(3, Duration.ZERO, LEAST)).isEqualTo(Duration.ofMillis(1600));
        assertThat(after(1000, Duration.ZERO, LEAST)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void whatTheServerAskedForIsTheLeast() {
        assertThat(after(0, Duration.ofSeconds(7), LEAST)).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void notEverybodyComesBackAtTheSameMomentAndNobodyTooEarly() {
        assertThat(after(0, Duration.ofSeconds(8), MOST)).isBetween(Duration.ofSeconds(11), Duration.ofSeconds(12));
    }
}
