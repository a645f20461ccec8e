package party.somsom.foundation.gateway;

import java.util.concurrent.CompletableFuture;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

import party.somsom.messages.Command;

/** Sends commands to their aggregates, on whichever node they are. */
public final class Commands {
    private final CommandGateway gateway;

    public Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    public <R extends @Nullable Object> CompletableFuture<R> send(Command<R> command) {
        return gateway.send(command);
    }
}
