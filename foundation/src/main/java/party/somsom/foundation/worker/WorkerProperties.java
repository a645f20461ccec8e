package party.somsom.foundation.worker;

import java.time.Duration;

import jakarta.validation.constraints.PositiveOrZero;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of all workers.
 *
 * @param restarts     after this many errors in a row a worker is dead, and the node's liveness is down
 * @param firstPause   the pause after a failure; it doubles with each further failure
 * @param longestPause the longest pause after a failure
 */
@Validated
@ConfigurationProperties("somsom.workers")
public record WorkerProperties(@DefaultValue("30") @PositiveOrZero int restarts,
        @DefaultValue("100ms") @DurationMin(millis = 1) Duration firstPause,
        @DefaultValue("2s") @DurationMin(millis = 1) Duration longestPause) {
    Backoff backoff() {
        return new Backoff(firstPause, longestPause);
    }
}
