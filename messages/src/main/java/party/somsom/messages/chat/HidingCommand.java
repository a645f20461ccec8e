package party.somsom.messages.chat;

import java.time.Instant;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import party.somsom.messages.Command;

/** Hides a person's messages in all rooms, or shows them again. Nobody else notices. Repeating it changes nothing. */
public sealed interface HidingCommand extends Command<Void> {
    String userId();

    @Override
    @TargetAggregateIdentifier
    default String aggregateId() {
        return idOf(userId());
    }

    static String idOf(String userId) {
        return "hiding_" + userId;
    }

    record HidePerson(String userId, String hiddenId, Instant now) implements HidingCommand {
    }

    record ShowPerson(String userId, String hiddenId, Instant now) implements HidingCommand {
    }
}
