package party.somsom.foundation.eventstore;

import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.serialization.Serializer;

import party.somsom.foundation.commandbus.Targets;

/**
 * How every aggregate is loaded: it is cached, compared with the store, and saved as a snapshot when many events follow
 * the last one.
 *
 * @param events        the serializer of events
 * @param snapshotAfter how many bytes of events make a snapshot due
 */
record Aggregates(Cache cache, Serializer events, long snapshotAfter) {
    <T> AggregateConfigurer<T> configurer(Class<T> type) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureCommandTargetResolver(axon -> Targets.RESOLVER)
                .configureRepository(axon -> repository(type, axon));
    }

    private <T> FreshRepository<T> repository(Class<T> type, Configuration axon) {
        var snapshots = new LongTailSnapshots(axon.getComponent(Snapshotter.class), events, snapshotAfter);
        EventSourcingRepository.Builder<T> builder = EventSourcingRepository.builder(type)
                .snapshotTriggerDefinition(snapshots)
                .parameterResolverFactory(axon.parameterResolverFactory())
                .handlerDefinition(axon.handlerDefinition(type))
                .repositoryProvider(axon::repository);
        return new FreshRepository<>(builder, axon.eventStore(), cache);
    }
}
