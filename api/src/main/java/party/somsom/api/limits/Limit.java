package party.somsom.api.limits;

import java.time.Duration;

/** So many attempts in so long. */
public record Limit(int attempts, Duration per) {
}
