package party.somsom.operators.audit;

import java.util.Optional;
import java.util.stream.Stream;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

import party.somsom.messages.Event;

/** Makes events of what is stored. Old ones get their present form. */
final class EventReader {
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    EventReader(Serializer serializer, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** Empty if nobody knows the event any more. */
    Optional<EventMessage<?>> message(StoredRow row) {
        return EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(row.data()), serializer, upcasters)
                .<EventMessage<?>>map(message -> message)
                .findFirst();
    }

    Optional<Event> event(StoredRow row) {
        return message(row).map(EventMessage::getPayload).filter(Event.class::isInstance).map(Event.class::cast);
    }
}
