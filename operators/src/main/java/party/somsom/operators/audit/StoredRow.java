package party.somsom.operators.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.jspecify.annotations.Nullable;

/** An event as it is stored. */
record StoredRow(long position, String eventId, String aggregateId, long sequence, String aggregateType, String time,
        String type, @Nullable String revision, byte[] payload, byte[] metaData) {
    static final String COLUMNS = "global_index, event_identifier, aggregate_identifier, sequence_number, type, "
            + "time_stamp, payload_type, payload_revision, payload, meta_data";

    static StoredRow read(ResultSet row, int number) throws SQLException {
        return new StoredRow(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5),
                row.getString(6), row.getString(7), row.getString(8), row.getBytes(9), row.getBytes(10));
    }

    Instant at() {
        return instant(time);
    }

    static Instant instant(String stored) {
        return DateTimeUtils.parseInstant(stored);
    }

    TrackedDomainEventData<byte[]> data() {
        return new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(position),
                new GenericDomainEventEntry<>(aggregateType, aggregateId, sequence, eventId, time, type, revision,
                        payload, metaData));
    }
}
