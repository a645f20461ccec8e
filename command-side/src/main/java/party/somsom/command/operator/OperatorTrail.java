package party.somsom.command.operator;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

import party.somsom.messages.operator.OperatorCommand.NoteAction;
import party.somsom.messages.operator.OperatorEvent;
import party.somsom.messages.operator.OperatorEvent.OperatorActed;

/** The one stream of everything that operators do. It decides nothing: an action that happened cannot be refused. */
@AggregateRoot(type = "operator-trail")
@Revision("1")
class OperatorTrail {
    @AggregateIdentifier
    private String id;

    @SuppressWarnings("NullAway.Init") // Axon creates it empty and replays its events
    OperatorTrail() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(NoteAction command) {
        apply(new OperatorActed(command.operatorId(), command.action(), command.parameters(), command.reason(),
                command.now()));
    }

    @EventSourcingHandler
    void evolve(OperatorActed event) {
        id = OperatorEvent.TRAIL;
    }
}
