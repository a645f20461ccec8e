package party.somsom.identity.local;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long sessions and codes last.
 *
 * @param refreshGrace how long a used refresh token still works, as long as nobody has used its successor
 */
@Validated
@ConfigurationProperties("somsom.identity")
record LocalIdentityProperties(@DefaultValue("30d") @DurationMin(seconds = 1) Duration sessionTtl,
        @DefaultValue("1m") @DurationMin @DurationMax(minutes = 5) Duration refreshGrace,
        @DefaultValue("10m") @DurationMin(seconds = 1) Duration codeTtl) {
}
