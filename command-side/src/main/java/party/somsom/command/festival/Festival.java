package party.somsom.command.festival;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

import party.somsom.messages.festival.FestivalCommand.CreateFestival;
import party.somsom.messages.festival.FestivalEvent.FestivalCreated;

/** A festival as its organiser planned it. */
@AggregateRoot(type = "festival")
@Revision("1")
public class Festival {
    @AggregateIdentifier
    private String festivalId;

    @SuppressWarnings("NullAway.Init") // Axon creates it empty and replays its events
    Festival() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CreateFestival command) {
        if (festivalId == null) {
            apply(new FestivalCreated(command.festivalId(), command.organiserId(), command.chatRoomId(), command.plan(),
                    command.now()));
        }
    }

    @EventSourcingHandler
    void evolve(FestivalCreated event) {
        festivalId = event.festivalId();
    }
}
