package party.somsom.foundation.automation;

import java.time.Duration;
import java.util.List;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;

import party.somsom.foundation.automation.AutomationGroup.Pace;
import party.somsom.foundation.processing.RestAfterBatch;
import party.somsom.foundation.processing.RetryingProcessor;
import party.somsom.foundation.processing.TokenClaims;

/**
 * How every automation runs: it starts with the first event ever stored, it takes no part in a replay, and it stops at
 * an event that it cannot handle.
 */
record Automations(List<AutomationGroup> groups) implements ConfigurerModule {
    private static final Duration REST = Duration.ofMillis(500);

    @Override
    public void configureModule(Configurer axon) {
        axon.eventProcessing(processing -> groups.forEach(group -> register(processing, group)));
    }

    private static void register(EventProcessingConfigurer processing, AutomationGroup group) {
        RetryingProcessor.register(processing, group.name(),
                TokenClaims.tracking()
                        .andBatchSize(group.batch())
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken));
        if (group.pace() == Pace.LOOKING) {
            processing.registerHandlerInterceptor(group.name(), _ -> new RestAfterBatch(REST, group.batch()));
        }
        processing.registerListenerInvocationErrorHandler(group.name(), _ -> PropagatingErrorHandler.instance());
    }
}
