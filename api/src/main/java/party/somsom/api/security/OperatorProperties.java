package party.somsom.api.security;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How operators show who they are.
 *
 * @param token their secret; without one nobody uses the private endpoints
 */
@Validated
@ConfigurationProperties("somsom.operators")
record OperatorProperties(@Nullable @Size(min = 32, max = 1000) String token) {
}
