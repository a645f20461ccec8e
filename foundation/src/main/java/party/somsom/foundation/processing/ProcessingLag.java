package party.somsom.foundation.processing;

import java.time.Duration;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import party.somsom.foundation.worker.OncePer;

/** How many events each processing group of this node has not looked at yet. */
final class ProcessingLag implements MeterBinder {
    private final Configuration axon;
    private final OncePer readings = new OncePer(Duration.ofSeconds(1));
    private volatile long head = -1;

    ProcessingLag(Configuration axon) {
        this.axon = axon;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        axon.eventProcessingConfiguration().eventProcessors().forEach((group, processor) -> {
            if (processor instanceof StreamingEventProcessor streaming) {
                Gauge.builder("somsom.processing.lag", streaming, this::lag)
                        .description(
                                "events that a processing group has yet to look at; NaN on nodes that do not run it")
                        .tag("group", group)
                        .register(registry);
            }
        });
    }

    private double lag(StreamingEventProcessor processor) {
        var reached = processor.processingStatus()
                .values()
                .stream()
                .map(EventTrackerStatus::getTrackingToken)
                .mapToLong(ProcessingLag::position)
                .min();
        return reached.isEmpty() ? Double.NaN : Math.max(0, head() - reached.getAsLong());
    }

    /** All groups share a reading. */
    private long head() {
        readings.run(() -> head = position(axon.eventStore().createHeadToken()));
        return head;
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
