package party.somsom.foundation.commandbus;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

import party.somsom.messages.Command;

/**
 * Which aggregate a command is for, as the command itself says. Axon's resolver searches the class of every command for
 * annotations again: a third of a lane's time, when that was measured.
 */
public final class Targets {
    public static final RoutingStrategy ROUTING = Targets::aggregateId;
    public static final CommandTargetResolver RESOLVER = command -> new VersionedAggregateIdentifier(
            aggregateId(command), null);

    private Targets() {
    }

    private static String aggregateId(CommandMessage<?> command) {
        return ((Command<?>) command.getPayload()).aggregateId();
    }
}
