package party.somsom.foundation.processing;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Lets every node see every event of a processing group, from the start of the node on. The token is in memory, because
 * the clients of an earlier run are gone. The group stores nothing, so it needs no transaction. It tries an event again
 * if it cannot handle the event yet.
 */
public final class EveryNode {
    private EveryNode() {
    }

    public static ConfigurerModule follows(String group) {
        return axon -> axon.eventProcessing(processing -> {
            RetryingProcessor.register(processing, group,
                    TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                            .andInitialTrackingToken(StreamableMessageSource::createHeadToken));
            processing.registerTokenStore(group, c -> new InMemoryTokenStore());
            processing.registerTransactionManager(group, c -> NoTransactionManager.instance());
            processing.registerListenerInvocationErrorHandler(group, c -> PropagatingErrorHandler.instance());
        });
    }
}
