package party.somsom.command.chat;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

import party.somsom.messages.Rejection;
import party.somsom.messages.Rejection.Code;
import party.somsom.messages.chat.HidingCommand;
import party.somsom.messages.chat.HidingCommand.HidePerson;
import party.somsom.messages.chat.HidingCommand.ShowPerson;
import party.somsom.messages.chat.HidingEvent.PersonHidden;
import party.somsom.messages.chat.HidingEvent.PersonShown;

/** The people whose messages one person does not want to read. The aggregate is created with the first of them. */
@AggregateRoot(type = "hidden-people")
@Revision("1")
class HiddenPeople {
    /** The limit exists because every page of a history is compared with all hidden people. */
    private static final int MOST = 500;

    @AggregateIdentifier
    private String id;
    private final Set<String> hidden = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // Axon creates it empty and replays its events
    HiddenPeople() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(HidePerson command) {
        if (hidden.contains(command.hiddenId())) {
            return;
        }
        if (hidden.size() == MOST) {
            throw new Rejection(Code.TOO_MANY_HIDDEN, "at most " + MOST).asException();
        }
        apply(new PersonHidden(command.userId(), command.hiddenId(), command.now()));
    }

    @CommandHandler
    void decide(ShowPerson command) {
        if (hidden.contains(command.hiddenId())) {
            apply(new PersonShown(command.userId(), command.hiddenId(), command.now()));
        }
    }

    @EventSourcingHandler
    void evolve(PersonHidden event) {
        id = HidingCommand.idOf(event.userId());
        hidden.add(event.hiddenId());
    }

    @EventSourcingHandler
    void evolve(PersonShown event) {
        hidden.remove(event.hiddenId());
    }
}
