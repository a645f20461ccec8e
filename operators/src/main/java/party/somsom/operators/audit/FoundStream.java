package party.somsom.operators.audit;

import java.time.Instant;

/** A stream of events: everything that happened to one aggregate. */
public record FoundStream(String aggregateId, String aggregateType, long events, Instant lastAt) {
}
