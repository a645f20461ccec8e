package party.somsom.foundation.automation;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;

import party.somsom.foundation.processing.TokenClaims;

/**
 * How every automation runs: it starts with the first event ever stored, it takes no part in a replay, and it stops at
 * an event that it cannot handle.
 */
record Automations(List<AutomationGroup> groups, ScheduledExecutorService executor) implements ConfigurerModule {
    @Override
    public void configureModule(Configurer axon) {
        axon.eventProcessing(processing -> groups.forEach(group -> register(processing, group)));
    }

    private void register(EventProcessingConfigurer processing, AutomationGroup group) {
        switch (group.pace()) {
            case AWOKEN -> awoken(processing, group);
            case LOOKING -> looking(processing, group);
        }
        processing.registerListenerInvocationErrorHandler(group.name(), _ -> PropagatingErrorHandler.instance());
    }

    private static void awoken(EventProcessingConfigurer processing, AutomationGroup group) {
        processing.registerTrackingEventProcessor(group.name(), Configuration::eventStore,
                _ -> TokenClaims.tracking()
                        .andBatchSize(group.batch())
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken));
    }

    private void looking(EventProcessingConfigurer processing, AutomationGroup group) {
        processing.registerPooledStreamingEventProcessor(group.name(), Configuration::eventStore,
                (_, processor) -> TokenClaims.pooled(processor)
                        .coordinatorExecutor(executor)
                        .workerExecutor(executor)
                        .batchSize(group.batch())
                        .initialToken(StreamableMessageSource::createTailToken));
    }
}
