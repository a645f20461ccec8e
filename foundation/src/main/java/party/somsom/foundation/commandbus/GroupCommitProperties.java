package party.somsom.foundation.commandbus;

import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the command bus.
 *
 * @param lanes    the most batches in flight at the same time; each has its own thread and connection
 * @param maxBatch the most commands in one transaction
 * @param capacity the most commands that may wait in one lane; further commands are refused
 */
@Validated
@ConfigurationProperties("somsom.command-bus")
public record GroupCommitProperties(@DefaultValue("4") @Positive int lanes, @DefaultValue("500") @Positive int maxBatch,
        @DefaultValue("20000") @Positive int capacity) {
}
