package party.somsom.operators.timetravel;

import java.util.Map;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.modelling.command.RepositoryProvider;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/** An aggregate that lives again, event by event. It handles no commands and publishes nothing. */
record PastAggregate<T>(EventSourcedAggregate<T> aggregate) {
    /** How aggregates of one type come to life. */
    record Kind<T>(AggregateModel<T> model, Configuration axon) {
        static <T> Kind<T> of(Class<T> type, Configuration axon) {
            return new Kind<>(AnnotatedAggregateMetaModelFactory.inspectAggregate(type,
                    axon.parameterResolverFactory(), axon.handlerDefinition(type)), axon);
        }

        /** The name with which their events are stored. */
        String name() {
            return model.type();
        }

        /** @param first the first event, or a snapshot */
        PastAggregate<T> begin(DomainEventMessage<?> first) {
            var root = new GenericAggregateFactory<>(model).createAggregateRoot(first.getAggregateIdentifier(), first);
            RepositoryProvider others = axon::repository;
            return new PastAggregate<>(EventSourcedAggregate.reconstruct(root, model, first.getSequenceNumber(), false,
                    axon.eventBus(), others, NoSnapshotTriggerDefinition.TRIGGER));
        }
    }

    void apply(DomainEventMessage<?> event) {
        aggregate.initializeState(DomainEventStream.of(event));
    }

    Map<String, Object> state() {
        return aggregate.invoke(States::of);
    }
}
