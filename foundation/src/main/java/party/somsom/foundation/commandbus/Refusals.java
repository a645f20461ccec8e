package party.somsom.foundation.commandbus;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfiguration;
import org.axonframework.modelling.command.AggregateNotFoundException;

import party.somsom.messages.RejectedException;
import party.somsom.messages.Rejection;
import party.somsom.messages.Rejection.Code;

/**
 * Recognises exceptions that are answers. They change nothing, so nothing is rolled back and no aggregate is evicted.
 */
final class Refusals {
    static final RollbackConfiguration DO_NOT_ROLL_BACK = problem -> !isRefusal(problem);

    /** A missing aggregate is an answer too. It becomes a rejection, which another node can pass on. */
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
