package party.somsom.operators.audit;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Something that an operator did or looked at.
 *
 * @param number counts all actions of all operators without a gap, from 0 on
 */
public record OperatorAction(long number, Instant at, String operatorId, String action,
        Map<String, String> parameters, @Nullable String reason) {
}
