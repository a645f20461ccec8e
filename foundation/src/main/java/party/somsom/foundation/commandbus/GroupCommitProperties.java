package party.somsom.foundation.commandbus;

import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the command bus.
 *
 * @param lanes    batches that may be in flight at one time, each on a thread and a connection of its own
 * @param maxBatch most commands in one transaction
 * @param capacity commands that may wait in one lane before more are refused
 */
@Validated
@ConfigurationProperties("somsom.command-bus")
public record GroupCommitProperties(@DefaultValue("4") @Positive int lanes, @DefaultValue("500") @Positive int maxBatch,
        @DefaultValue("20000") @Positive int capacity) {
}
