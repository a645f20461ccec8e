package party.somsom.foundation.commandbus;

import java.util.List;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Counts the commands and how they end, and measures how many of them share a commit. */
public final class BatchMetrics {
    private final Counter accepted;
    private final Counter refused;
    private final Counter undone;
    private final Counter conflicts;
    private final DistributionSummary sizes;
    private final Timer durations;

    public BatchMetrics(MeterRegistry registry) {
        accepted = registry.counter("somsom.commands", "outcome", "accepted");
        refused = registry.counter("somsom.commands", "outcome", "refused");
        undone = registry.counter("somsom.command.batches.undone");
        conflicts = registry.counter("somsom.command.batches.conflicted");
        sizes = DistributionSummary.builder("somsom.command.batch.size").register(registry);
        durations = Timer.builder("somsom.command.batch.duration").register(registry);
    }

    void finished(List<PendingCommand<?, ?>> batch, long nanos) {
        var refusals = batch.stream().filter(PendingCommand::refused).count();
        accepted.increment(batch.size() - refusals);
        refused.increment(refusals);
        sizes.record(batch.size());
        durations.record(nanos, TimeUnit.NANOSECONDS);
    }

    void undone() {
        undone.increment();
    }

    void conflicted() {
        conflicts.increment();
    }
}
