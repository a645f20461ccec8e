package party.somsom.foundation.commandbus;

import java.util.Objects;
import java.util.function.Consumer;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.jspecify.annotations.Nullable;

/** A command in a lane. Its answer is held back until its batch has committed. */
final class PendingCommand<C, R> {
    private final CommandMessage<C> command;
    private final CommandCallback<? super C, ? super R> callback;
    private final Consumer<CommandCallback<C, R>> handling;
    private final long came;
    private @Nullable CommandResultMessage<? extends R> result;

    PendingCommand(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback,
            Consumer<CommandCallback<C, R>> handling, long came) {
        this.command = command;
        this.callback = callback;
        this.handling = handling;
        this.came = came;
    }

    /** When it came to this node, by the clock of {@link Standstill}. */
    long came() {
        return came;
    }

    boolean isForwarded() {
        return Forwarded.is(command);
    }

    /** Handles the command in the current unit of work. Returns the problem, unless it is a refusal. */
    @Nullable
    Throwable handle() {
        handling.accept((message, answer) -> result = answer);
        var answer = Objects.requireNonNull(result);
        if (!answer.isExceptional() || Refusals.isRefusal(answer.exceptionResult())) {
            return null;
        }
        return answer.exceptionResult();
    }

    void fail(Throwable cause) {
        result = GenericCommandResultMessage.asCommandResultMessage(cause);
    }

    boolean refused() {
        return Objects.requireNonNull(result).isExceptional();
    }

    /** Gives the answer to the sender of the command. */
    void answer() {
        callback.onResult(command, Objects.requireNonNull(result));
    }
}
