package party.somsom.foundation.automation;

import java.util.concurrent.CompletableFuture;

import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.distributed.CommandBusConnectorCommunicationException;
import org.axonframework.commandhandling.distributed.CommandDispatchException;
import org.axonframework.messaging.HandlerExecutionException;

import party.somsom.messages.Command;
import party.somsom.messages.Rejection;

/** A command of an automation, and its answer to come. */
record SentCommand(Command<?> command, CompletableFuture<?> answer) {
    /** What is the same in each attempt; the command itself carries the time of the attempt. */
    String name() {
        return command.getClass().getSimpleName() + " " + command.aggregateId();
    }

    /** Whether it failed because something is away, and not because of what it says. */
    static boolean isTemporary(Throwable failure) {
        return switch (failure) {
            case HandlerExecutionException refused -> refused.getDetails().orElse(null) instanceof Rejection rejection
                    && isTemporary(rejection.code());
            case CommandDispatchException _ -> true;
            case CommandBusConnectorCommunicationException _ -> true;
            case NoHandlerForCommandException _ -> true;
            default -> false;
        };
    }

    private static boolean isTemporary(Rejection.Code code) {
        return code == Rejection.Code.UNAVAILABLE || code == Rejection.Code.READ_MODEL_BEHIND;
    }
}
