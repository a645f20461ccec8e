package party.somsom.foundation.eventstore;

import jakarta.validation.constraints.AssertTrue;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How aggregates are kept in memory and how often they are saved.
 *
 * @param memory        about how much memory cached aggregates take; two fifths of the heap if absent
 * @param snapshotAfter how many bytes of events may follow a snapshot until the next snapshot
 */
@Validated
@ConfigurationProperties("somsom.aggregates")
record AggregateProperties(@Nullable DataSize memory, @DefaultValue("4MB") DataSize snapshotAfter) {
    private static final double SHARE_OF_THE_HEAP = 0.4;

    long memoryBytes() {
        return memory == null ? (long) (Runtime.getRuntime().maxMemory() * SHARE_OF_THE_HEAP) : memory.toBytes();
    }

    @AssertTrue(message = "memory and snapshot-after must be above zero")
    boolean isPositive() {
        return memoryBytes() > 0 && snapshotAfter.toBytes() > 0;
    }
}
