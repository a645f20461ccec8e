package party.somsom.messages.operator;

import java.time.Instant;
import java.util.Map;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import party.somsom.messages.Command;

/** The commands to the trail of the operators. */
public sealed interface OperatorCommand extends Command<Void> {
    @Override
    @TargetAggregateIdentifier
    default String aggregateId() {
        return OperatorEvent.TRAIL;
    }

    /** Notes what an operator is about to do. Each repetition counts. */
    record NoteAction(String operatorId, String action, Map<String, String> parameters, @Nullable String reason,
            Instant now) implements OperatorCommand {
    }
}
