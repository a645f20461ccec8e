package party.somsom.command.bus;

import org.axonframework.messaging.unitofwork.RollbackConfiguration;
import org.axonframework.modelling.command.AggregateNotFoundException;

import party.somsom.messages.RejectedException;

/** Exceptions that are answers: nothing was changed, so nothing needs to be rolled back and no aggregate evicted. */
final class Refusals {
    static final RollbackConfiguration DO_NOT_ROLL_BACK = problem -> !isRefusal(problem);

    private Refusals() {
    }

    static boolean isRefusal(Throwable problem) {
        return problem instanceof RejectedException || problem instanceof AggregateNotFoundException;
    }
}
