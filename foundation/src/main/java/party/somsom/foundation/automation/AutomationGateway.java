package party.somsom.foundation.automation;

import java.util.ArrayList;
import java.util.List;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

import party.somsom.foundation.gateway.Commands;
import party.somsom.messages.Command;

/**
 * Sends the commands of automations. The commands of one batch of events are in flight together, so they can share
 * commits. The batch ends, and its position is stored, only when all of its commands are done. A command may therefore
 * be sent more than once, so it must be repeatable. A command that fails again and again is set aside (ADR 38).
 */
public final class AutomationGateway {
    private static final String SENT = AutomationGateway.class.getName();

    private final Commands commands;
    private final Settling settling;

    AutomationGateway(Commands commands, Settling settling) {
        this.commands = commands;
        this.settling = settling;
    }

    /** Call this from an event handler only. */
    public void send(Command<?> command) {
        sent().add(new SentCommand(command, commands.send(command)));
    }

    /**
     * Waits until all commands that this batch has sent are done. Call it before a command that must not overtake them.
     */
    public void awaitSent() {
        settling.settle(sent());
        sent().clear();
    }

    private List<SentCommand> sent() {
        var unitOfWork = CurrentUnitOfWork.get();
        return unitOfWork.getOrComputeResource(SENT, key -> {
            List<SentCommand> sent = new ArrayList<>();
            unitOfWork.onPrepareCommit(u -> settling.settle(sent));
            return sent;
        });
    }
}
