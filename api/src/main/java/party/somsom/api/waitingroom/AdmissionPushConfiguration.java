package party.somsom.api.waitingroom;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets every node see every admission from its start on: with a token of its own in memory, as clients of an earlier life
 * are gone. Without a transaction, because it waits for the rank view and stores nothing. What cannot be told because the
 * view is behind is tried again.
 */
@Configuration(proxyBeanMethods = false)
class AdmissionPushConfiguration {
    private static final String GROUP = WhenAdmissionChangesThenTellThePerson.GROUP;

    @Bean
    ConfigurerModule admissionPush() {
        return axon -> axon.eventProcessing(processing -> {
            processing.registerTrackingEventProcessor(GROUP, org.axonframework.config.Configuration::eventStore,
                    c -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                            .andInitialTrackingToken(StreamableMessageSource::createHeadToken));
            processing.registerTokenStore(GROUP, c -> new InMemoryTokenStore());
            processing.registerTransactionManager(GROUP, c -> NoTransactionManager.instance());
        });
    }
}
