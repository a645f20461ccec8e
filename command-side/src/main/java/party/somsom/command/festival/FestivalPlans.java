package party.somsom.command.festival;

import java.util.Optional;

import org.axonframework.eventsourcing.eventstore.EventStore;

import party.somsom.messages.festival.FestivalEvent.FestivalCreated;
import party.somsom.messages.festival.FestivalPlan;

/** Reads a festival's plan from the event of its creation, because an automation must not depend on a read model. */
public class FestivalPlans {
    private final EventStore events;

    public FestivalPlans(EventStore events) {
        this.events = events;
    }

    public Optional<FestivalPlan> find(String festivalId) {
        return events.readEvents(festivalId, 0)
                .asStream()
                .findFirst()
                .map(first -> ((FestivalCreated) first.getPayload()).plan());
    }
}
