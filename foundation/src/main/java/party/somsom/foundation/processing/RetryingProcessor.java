package party.somsom.foundation.processing;

import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;

/**
 * A tracking processor that tries again one second after a failure, however often it has failed. Axon's own pause grows
 * to a minute, so a group would stand still for so long after a server is back.
 */
public final class RetryingProcessor extends TrackingEventProcessor {
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private RetryingProcessor(Builder builder) {
        super(builder);
    }

    public static void register(EventProcessingConfigurer processing, String group,
            TrackingEventProcessorConfiguration settings) {
        processing.registerEventProcessor(group, (name, axon, handlers) -> make(name, axon, handlers, settings));
    }

    private static RetryingProcessor make(String name, Configuration axon, EventHandlerInvoker handlers,
            TrackingEventProcessorConfiguration settings) {
        var parts = axon.eventProcessingConfiguration();
        return new RetryingProcessor(builder().name(name)
                .eventHandlerInvoker(handlers)
                .rollbackConfiguration(parts.rollbackConfiguration(name))
                .errorHandler(new LoggedFailures(parts.errorHandler(name)))
                .messageMonitor(parts.messageMonitor(TrackingEventProcessor.class, name))
                .messageSource(axon.eventStore())
                .tokenStore(parts.tokenStore(name))
                .transactionManager(parts.transactionManager(name))
                .trackingEventProcessorConfiguration(settings)
                .spanFactory(axon.getComponent(EventProcessorSpanFactory.class)));
    }

    @Override
    protected void doSleepFor(long millis) {
        super.doSleepFor(Math.min(millis, LONGEST_PAUSE_MILLIS));
    }
}
