package party.somsom.foundation.limits;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.bucket4j.Bucket;

/** Logs that the limits are off, at most once a minute. */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final Bucket warnings = Bucket.builder()
            .addLimit(size -> size.capacity(1).refillGreedy(1, Duration.ofMinutes(1)))
            .build();

    void report(RuntimeException failure) {
        if (warnings.tryConsume(1)) {
            LOG.warn("Redis does not answer, so nobody is limited: {}", failure.toString());
        }
    }
}
