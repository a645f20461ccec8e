package party.somsom.foundation.projection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;

import party.somsom.foundation.processing.RestAfterBatch;
import party.somsom.foundation.processing.RetryingProcessor;
import party.somsom.foundation.processing.TokenClaims;

/**
 * How every projection runs: in large batches, with a token that is stored beside its tables. It stops at an event that
 * it cannot handle. It uses tracking processors because they wake up with the event; pooled processors look for events
 * twice a second.
 */
public final class Projections implements ConfigurerModule {
    private static final int BATCH = 1_000;
    private static final Duration REST = Duration.ofMillis(5);
    /** The stored position of an idle segment may also be this old. Readers on other nodes rely on it. */
    private static final long IDLE_MILLIS = 250;
    private static final String TOKENS = "somsom_views.token_entry";

    private final List<ProjectionGroup> groups;
    private final ConnectionProvider connections;

    public Projections(List<ProjectionGroup> groups, ConnectionProvider connections) {
        this.groups = groups;
        this.connections = connections;
    }

    @Override
    public void configureModule(Configurer configurer) {
        configurer.eventProcessing(processing -> groups.forEach(group -> register(processing, group.name())));
    }

    private void register(EventProcessingConfigurer processing, String group) {
        RetryingProcessor.register(processing, group,
                TokenClaims.tracking()
                        .andBatchSize(BATCH)
                        .andEventAvailabilityTimeout(IDLE_MILLIS, TimeUnit.MILLISECONDS));
        processing.registerHandlerInterceptor(group, _ -> new RestAfterBatch(REST, BATCH));
        processing.registerTokenStore(group, axon -> tokenStore(axon.serializer()));
        processing.registerListenerInvocationErrorHandler(group, axon -> PropagatingErrorHandler.instance());
    }

    private TokenStore tokenStore(Serializer serializer) {
        return TokenClaims.tokensIn(TOKENS)
                .connectionProvider(connections)
                .serializer(serializer)
                .build();
    }
}
