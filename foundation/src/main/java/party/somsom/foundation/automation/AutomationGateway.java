package party.somsom.foundation.automation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

import party.somsom.foundation.gateway.Commands;
import party.somsom.messages.Command;

/**
 * Sends the commands of automations. The commands of one batch of events are in flight together, so they can share
 * commits. The batch ends, and its position is stored, only when all of its commands are done. A command may therefore
 * be sent more than once, so it must be repeatable.
 */
public final class AutomationGateway {
    private static final String SENT = AutomationGateway.class.getName();

    private final Commands commands;

    public AutomationGateway(Commands commands) {
        this.commands = commands;
    }

    /** Call this from an event handler only. */
    public void send(Command<?> command) {
        sent().add(commands.send(command));
    }

    /**
     * Waits until all commands that this batch has sent are done. Call it before a command that must not overtake them.
     */
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
