package party.somsom.api.limits;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import org.hibernate.validator.constraints.time.DurationMin;

/** So many attempts in so long. */
public record Limit(@Positive int attempts, @NotNull @DurationMin(millis = 1) Duration per) {
}
