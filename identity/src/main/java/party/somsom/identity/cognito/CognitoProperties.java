package party.somsom.identity.cognito;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which user pool keeps the accounts.
 *
 * @param issuer     of its tokens; it publishes its keys under this address
 * @param endpoint   the address of a stand-in; without one the SDK finds Cognito itself
 * @param sessionTtl how long a session lasts; the pool's refresh tokens must be valid for as long
 */
@Validated
@ConditionalOnProperty(name = "somsom.identity.provider", havingValue = "cognito")
@ConfigurationProperties("somsom.cognito")
record CognitoProperties(@NotBlank String userPoolId, @NotBlank String clientId, @NotNull URI issuer,
        @Nullable URI endpoint, @DefaultValue("30d") @DurationMin(seconds = 1) Duration sessionTtl) {
}
