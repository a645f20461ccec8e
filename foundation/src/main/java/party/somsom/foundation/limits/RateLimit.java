package party.somsom.foundation.limits;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import org.hibernate.validator.constraints.time.DurationMin;

/** The rule: the number of attempts that are allowed in a period. */
public record RateLimit(@Positive int attempts, @NotNull @DurationMin(millis = 1) Duration per) {
}
