package party.somsom.foundation.commandbus;

import java.util.Map;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.messaging.HandlerExecutionException;

import party.somsom.messages.Rejection;
import party.somsom.messages.Rejection.Code;

/** What nodes agree on about a command that one of them sends to another. */
public final class Forwarded {
    private static final String MARK = "forwarded";
    static final Rejection NOT_EXECUTED = new Rejection(Code.UNAVAILABLE,
            "the node stood still and did not execute the command");

    private Forwarded() {
    }

    /** The sender gives up when it believes that the other node has left. Its own commands it never gives up. */
    public static <C> CommandMessage<C> mark(CommandMessage<C> command) {
        return command.andMetaData(Map.of(MARK, true));
    }

    static boolean is(CommandMessage<?> command) {
        return command.getMetaData().containsKey(MARK);
    }

    /** If true, the other node has not executed the command and never will. So any node may do it. */
    public static boolean wasNotExecuted(CommandResultMessage<?> answer) {
        return answer.isExceptional() && HandlerExecutionException.resolveDetails(answer.exceptionResult())
                .filter(NOT_EXECUTED::equals)
                .isPresent();
    }
}
