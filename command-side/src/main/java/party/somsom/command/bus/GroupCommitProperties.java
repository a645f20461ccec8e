package party.somsom.command.bus;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the command bus.
 *
 * @param lanes    batches that may be in flight at one time, each on a thread and a connection of its own
 * @param maxBatch most commands in one transaction
 * @param capacity commands that may wait in one lane before more are refused
 */
@ConfigurationProperties("somsom.command-bus")
public record GroupCommitProperties(@DefaultValue("4") int lanes, @DefaultValue("500") int maxBatch,
        @DefaultValue("20000") int capacity) {
}
