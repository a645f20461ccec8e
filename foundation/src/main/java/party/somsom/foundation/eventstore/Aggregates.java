package party.somsom.foundation.eventstore;

import java.time.Duration;

import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.Snapshotter;

import party.somsom.foundation.commandbus.Targets;

/**
 * How every aggregate is loaded: it is cached, compared with the store, and saved as a snapshot when loading is slow.
 */
final class Aggregates {
    private static final Duration SLOW_LOAD = Duration.ofMillis(500);

    private Aggregates() {
    }

    static <T> AggregateConfigurer<T> configurer(Class<T> type, Cache cache) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureCommandTargetResolver(axon -> Targets.RESOLVER)
                .configureRepository(axon -> repository(type, cache, axon));
    }

    private static <T> FreshRepository<T> repository(Class<T> type, Cache cache, Configuration axon) {
        var snapshots = new SlowLoadSnapshots(axon.getComponent(Snapshotter.class),
                SLOW_LOAD);
        EventSourcingRepository.Builder<T> builder = EventSourcingRepository.builder(type)
                .snapshotTriggerDefinition(snapshots)
                .parameterResolverFactory(axon.parameterResolverFactory())
                .handlerDefinition(axon.handlerDefinition(type))
                .repositoryProvider(axon::repository);
        return new FreshRepository<>(builder, axon.eventStore(), cache);
    }
}
