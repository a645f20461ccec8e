package party.somsom.messages;

import org.axonframework.commandhandling.CommandExecutionException;

/**
 * The one way in which an aggregate refuses. A refusal is an answer, not a failure: it rolls nothing back, evicts
 * nothing and has no stack trace. The {@link Rejection} travels as the exception's details, so it survives the way
 * between nodes.
 */
public class RejectedException extends CommandExecutionException {
    private static final long serialVersionUID = 1L;

    public RejectedException(Rejection rejection) {
        super(rejection.code() + ": " + rejection.detail(), null, rejection, false);
    }

    public Rejection rejection() {
        return this.<Rejection>getDetails().orElseThrow();
    }
}
