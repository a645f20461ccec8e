package party.somsom.api.push;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Lets every node see every event of a processing group from the node's start on: with a token of its own in memory, as
 * clients of an earlier life are gone. Without a transaction, because such a group stores nothing. What it cannot do yet is
 * tried again.
 */
public final class EveryNode {
    private EveryNode() {
    }

    public static ConfigurerModule follows(String group) {
        return axon -> axon.eventProcessing(processing -> {
            processing.registerTrackingEventProcessor(group, Configuration::eventStore,
                    c -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                            .andInitialTrackingToken(StreamableMessageSource::createHeadToken));
            processing.registerTokenStore(group, c -> new InMemoryTokenStore());
            processing.registerTransactionManager(group, c -> NoTransactionManager.instance());
            processing.registerListenerInvocationErrorHandler(group, c -> PropagatingErrorHandler.instance());
        });
    }
}
