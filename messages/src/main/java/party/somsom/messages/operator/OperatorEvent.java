package party.somsom.messages.operator;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.Event;
import party.somsom.messages.Stored;

/** What operators have done. All of it is one stream, so its sequence numbers show that nothing is missing. */
public sealed interface OperatorEvent extends Event {
    /** The stream of all operators. */
    String TRAIL = "operators";

    /**
     * An operator asked for something. The event is stored before the request is carried out, and also when it is
     * refused afterwards.
     *
     * @param operatorId an account, or {@code operator} for whoever has the secret of operators
     * @param action     method and path, with the names of variables
     * @param parameters what was asked for: ids, times and fixed words, nothing personal
     * @param reason     what the operator said why; absent if they said nothing
     */
    @Stored("operator.operator-acted.v1")
    record OperatorActed(String operatorId, String action, Map<String, String> parameters, @Nullable String reason,
            Instant actedAt) implements OperatorEvent {
    }
}
