package party.somsom.identity.token;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How signing keys rotate.
 *
 * @param maxAge       a key as old as this gets a successor
 * @param publishAhead how long a key is published before it signs: longer than a client may keep the published keys and
 *                     than a node takes to look
 * @param lookEvery    how often a node looks for keys of other nodes
 */
@Validated
@ConfigurationProperties("somsom.identity.keys")
record SigningKeyProperties(@DefaultValue("90d") @DurationMin(days = 1) Duration maxAge,
        @DefaultValue("10m") @DurationMin(minutes = 6) Duration publishAhead,
        @DefaultValue("10s") @DurationMin(millis = 100) @DurationMax(minutes = 1) Duration lookEvery) {
}
