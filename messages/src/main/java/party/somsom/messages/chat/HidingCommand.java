package party.somsom.messages.chat;

import java.time.Instant;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import party.somsom.messages.Command;

/** Whom somebody does not want to read, in any room. Nobody else notices. Repeating any of it changes nothing. */
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
