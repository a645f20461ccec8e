package party.somsom.identity.local;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long sessions and codes last, and who sends the mail.
 *
 * @param refreshGrace how long a refresh token may be sent again while nobody has used the one it was answered with
 */
@Validated
@ConfigurationProperties("somsom.identity")
record LocalIdentityProperties(@DefaultValue("30d") @DurationMin(seconds = 1) Duration sessionTtl,
        @DefaultValue("1m") @DurationMin Duration refreshGrace,
        @DefaultValue("10m") @DurationMin(seconds = 1) Duration codeTtl,
        @DefaultValue("no-reply@somsom.party") String mailFrom) {
}
