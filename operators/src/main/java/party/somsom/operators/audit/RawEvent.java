package party.somsom.operators.audit;

import java.time.Instant;
import java.util.Map;

/** An event as it is stored, before anything has made it younger. */
public record RawEvent(long position, String aggregateId, String aggregateType, long sequence, Instant at, String type,
        String eventId, Map<String, Object> payload, Map<String, Object> metaData) {
}
