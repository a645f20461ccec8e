package party.somsom.identity.token;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How access tokens are made and checked.
 *
 * @param keyFile        the root secret and first signing key, the same for every node; made if the file is missing
 * @param accessTokenTtl how long an access token is valid at most, and so how long a revocation is remembered
 */
@Validated
@ConfigurationProperties("somsom.identity")
public record TokenProperties(@NotNull Path keyFile, @DefaultValue("https://somsom.party") String issuer,
        @DefaultValue("somsom") String audience,
        @DefaultValue("15m") @DurationMin(seconds = 1) Duration accessTokenTtl) {
}
