package party.somsom.foundation.automation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

import party.somsom.foundation.gateway.Commands;
import party.somsom.messages.Command;

/**
 * Sends the commands of automations. Those of one batch of events are under way together, so they share commits too; the
 * batch is done, and its position stored, only when all of them are. Hence at least once: the commands must be
 * repeatable.
 */
public final class AutomationGateway {
    private static final String SENT = AutomationGateway.class.getName();

    private final Commands commands;

    public AutomationGateway(Commands commands) {
        this.commands = commands;
    }

    /** To be called from an event handler. */
    public void send(Command<?> command) {
        sent().add(commands.send(command));
    }

    /** Waits until whatever this batch has sent is done, for a command that must not overtake any of it. */
    public void awaitSent() {
        await(sent());
        sent().clear();
    }

    private static List<CompletableFuture<?>> sent() {
        var unitOfWork = CurrentUnitOfWork.get();
        return unitOfWork.getOrComputeResource(SENT, key -> {
            List<CompletableFuture<?>> answers = new ArrayList<>();
            unitOfWork.onPrepareCommit(u -> await(answers));
            return answers;
        });
    }

    private static void await(List<CompletableFuture<?>> answers) {
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
    }
}
