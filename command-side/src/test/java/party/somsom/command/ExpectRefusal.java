package party.somsom.command;

import static org.hamcrest.Matchers.startsWith;

import org.axonframework.test.aggregate.ResultValidator;

import party.somsom.messages.RejectedException;
import party.somsom.messages.Rejection.Code;

/** Expects that a decision was refused: nothing happened, and the code gives the reason. */
public final class ExpectRefusal {
    private ExpectRefusal() {
    }

    public static void refused(ResultValidator<?> result, Code code) {
        result.expectNoEvents()
                .expectException(RejectedException.class)
                .expectExceptionMessage(startsWith(code.name() + ":"));
    }
}
