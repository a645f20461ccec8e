package party.somsom.foundation.commandbus;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfiguration;
import org.axonframework.modelling.command.AggregateNotFoundException;

import party.somsom.messages.RejectedException;
import party.somsom.messages.Rejection;
import party.somsom.messages.Rejection.Code;

/** Exceptions that are answers: nothing was changed, so nothing needs to be rolled back and no aggregate evicted. */
final class Refusals {
    static final RollbackConfiguration DO_NOT_ROLL_BACK = problem -> !isRefusal(problem);

    /** An aggregate that does not exist is an answer too, and one that another node must be able to pass on. */
    static final MessageHandlerInterceptor<CommandMessage<?>> UNKNOWN_AGGREGATE = (unitOfWork, chain) -> {
        try {
            return chain.proceed();
        } catch (AggregateNotFoundException e) {
            throw new Rejection(Code.NOT_FOUND, String.valueOf(e.getAggregateIdentifier())).asException();
        }
    };

    private Refusals() {
    }

    static boolean isRefusal(Throwable problem) {
        return problem instanceof RejectedException;
    }
}
