package party.somsom.foundation.automation;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiConsumer;

import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;

import party.somsom.foundation.processing.TokenClaims;

/** How every automation runs: from the first event ever on, never in a replay, stopping at what it cannot do. */
public final class Automations {
    private Automations() {
    }

    /** For what someone waits for. */
    public static ConfigurerModule awokenByTheirEvents(int batch, String... groups) {
        return each(groups,
                (processing, group) -> processing.registerTrackingEventProcessor(group, Configuration::eventStore,
                        _ -> TokenClaims.tracking()
                                .andBatchSize(batch)
                                .andInitialTrackingToken(StreamableMessageSource::createTailToken)));
    }

    /** These handle many events at a time. */
    public static ConfigurerModule lookingTwiceASecond(ScheduledExecutorService executor, int batch, String... groups) {
        return each(groups,
                (processing, group) -> processing.registerPooledStreamingEventProcessor(group,
                        Configuration::eventStore,
                        (_, processor) -> TokenClaims.pooled(processor)
                                .coordinatorExecutor(executor)
                                .workerExecutor(executor)
                                .batchSize(batch)
                                .initialToken(StreamableMessageSource::createTailToken)));
    }

    private static ConfigurerModule each(String[] groups, BiConsumer<EventProcessingConfigurer, String> registration) {
        return axon -> axon.eventProcessing(processing -> List.of(groups).forEach(group -> {
            registration.accept(processing, group);
            processing.registerListenerInvocationErrorHandler(group, _ -> PropagatingErrorHandler.instance());
        }));
    }
}
