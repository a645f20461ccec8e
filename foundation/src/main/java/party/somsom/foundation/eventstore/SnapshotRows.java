package party.somsom.foundation.eventstore;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;

/**
 * A snapshot as rows. The first row says what it is, and has the payload if that is small. Otherwise the payload is in
 * parts, in rows of their own.
 */
record SnapshotRows(String aggregateIdentifier, long sequenceNumber, SerializedObject<byte[]> payload) {
    static final int PART = 1 << 20;
    private static final byte[] NOTHING = {};

    /** One statement, so that a snapshot that is replaced meanwhile is read as it was. */
    private static final String NEWEST = """
            SELECT s.*, p.payload AS part FROM snapshot_event_entry s
            LEFT JOIN snapshot_part p USING (aggregate_identifier, sequence_number)
            WHERE s.aggregate_identifier = ? ORDER BY s.sequence_number DESC, p.part""";

    static PreparedStatement newest(Connection connection, String aggregateIdentifier) throws SQLException {
        var statement = connection.prepareStatement(NEWEST);
        statement.setString(1, aggregateIdentifier);
        return statement;
    }

    static Optional<DomainEventData<byte[]>> read(ResultSet row) throws SQLException {
        if (!row.next()) {
            return Optional.empty();
        }
        var type = row.getString("type");
        var id = row.getString("aggregate_identifier");
        var sequenceNumber = row.getLong("sequence_number");
        var snapshotId = row.getString("event_identifier");
        var time = row.getString("time_stamp");
        var payloadType = row.getString("payload_type");
        var revision = row.getString("payload_revision");
        var metaData = row.getBytes("meta_data");
        var payload = payload(row, sequenceNumber);
        return Optional.of(new GenericDomainEventEntry<>(type, id, sequenceNumber, snapshotId, time, payloadType,
                revision, payload, metaData));
    }

    private static byte[] payload(ResultSet row, long sequenceNumber) throws SQLException {
        var payload = new ByteArrayOutputStream();
        payload.writeBytes(row.getBytes("payload"));
        do {
            var part = row.getBytes("part");
            if (part != null) {
                payload.writeBytes(part);
            }
        } while (row.next() && row.getLong("sequence_number") == sequenceNumber);
        return payload.toByteArray();
    }

    PreparedStatement head(Connection connection, DomainEventMessage<?> snapshot) throws SQLException {
        var statement = connection.prepareStatement(
                """
                        INSERT INTO snapshot_event_entry (aggregate_identifier, sequence_number, event_identifier, type,
                        time_stamp, payload_type, payload_revision, payload, meta_data)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, '{}')""");
        statement.setString(1, aggregateIdentifier);
        statement.setLong(2, sequenceNumber);
        statement.setString(3, snapshot.getIdentifier());
        statement.setString(4, snapshot.getType());
        statement.setString(5, DateTimeUtils.formatInstant(snapshot.getTimestamp()));
        statement.setString(6, payload.getType().getName());
        statement.setString(7, payload.getType().getRevision());
        statement.setBytes(8, isSmall() ? payload.getData() : NOTHING);
        return statement;
    }

    private boolean isSmall() {
        return payload.getData().length <= PART;
    }

    IntStream parts() {
        return isSmall() ? IntStream.empty() : IntStream.rangeClosed(0, (payload.getData().length - 1) / PART);
    }

    PreparedStatement part(Connection connection, int part) throws SQLException {
        var statement = connection.prepareStatement("""
                INSERT INTO snapshot_part (aggregate_identifier, sequence_number, part, payload)
                VALUES (?, ?, ?, ?)""");
        statement.setString(1, aggregateIdentifier);
        statement.setLong(2, sequenceNumber);
        statement.setInt(3, part);
        int from = part * PART;
        statement.setBytes(4,
                Arrays.copyOfRange(payload.getData(), from, Math.min(payload.getData().length, from + PART)));
        return statement;
    }

    /** A snapshot with the same number is replaced too: it may be one that cannot be read. */
    PreparedStatement deleteHeads(Connection connection) throws SQLException {
        return delete(connection, "snapshot_event_entry");
    }

    PreparedStatement deleteParts(Connection connection) throws SQLException {
        return delete(connection, "snapshot_part");
    }

    private PreparedStatement delete(Connection connection, String table) throws SQLException {
        var statement = connection.prepareStatement(
                "DELETE FROM " + table + " WHERE aggregate_identifier = ? AND sequence_number <= ?");
        statement.setString(1, aggregateIdentifier);
        statement.setLong(2, sequenceNumber);
        return statement;
    }
}
