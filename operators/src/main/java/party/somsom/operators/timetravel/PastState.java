package party.somsom.operators.timetravel;

import java.util.List;
import java.util.Map;

/**
 * What an aggregate knew after one of its events.
 *
 * @param state       long lists are cut; an entry says how many more there are
 * @param changes     what the event changed, up to a limit
 * @param moreChanges how many changes were left out
 */
public record PastState(String aggregateId, String aggregateType, long sequence, Map<String, Object> state,
        List<StateChange> changes, int moreChanges) {
}
