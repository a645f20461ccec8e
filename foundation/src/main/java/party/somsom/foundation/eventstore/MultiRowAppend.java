package party.somsom.foundation.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.AppendEventsStatementBuilder;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.serialization.Serializer;

/**
 * Appends a batch with one INSERT of many rows. The server then knows the number of rows and gives them consecutive
 * indexes. For a bulk of unknown size it reserves indexes in chunks that double in size and leaves the rest as gaps,
 * and every tracking token would have to carry these gaps.
 */
final class MultiRowAppend implements AppendEventsStatementBuilder {
    private static final String ROW = "(?,?,?,?,?,?,?,?,?)";
    private static final int COLUMNS = 9;

    @Override
    public PreparedStatement build(Connection connection, EventSchema schema, Class<?> dataType,
            List<? extends EventMessage<?>> events, Serializer serializer, TimestampWriter timestamps)
            throws SQLException {
        var statement = connection.prepareStatement("INSERT INTO " + schema.domainEventTable() + " ("
                + schema.domainEventFields() + ") VALUES " + String.join(",", Collections.nCopies(events.size(), ROW)));
        for (int i = 0; i < events.size(); i++) {
            set(statement, i * COLUMNS, (DomainEventMessage<?>) events.get(i), dataType, serializer, timestamps);
        }
        statement.addBatch();
        return statement;
    }

    private static void set(PreparedStatement statement, int before, DomainEventMessage<?> event, Class<?> dataType,
            Serializer serializer, TimestampWriter timestamps) throws SQLException {
        var payload = event.serializePayload(serializer, dataType);
        statement.setString(before + 1, event.getIdentifier());
        statement.setString(before + 2, event.getAggregateIdentifier());
        statement.setLong(before + 3, event.getSequenceNumber());
        statement.setString(before + 4, event.getType());
        timestamps.writeTimestamp(statement, before + 5, event.getTimestamp());
        statement.setString(before + 6, payload.getType().getName());
        statement.setString(before + 7, payload.getType().getRevision());
        statement.setObject(before + 8, payload.getData());
        statement.setObject(before + 9, event.serializeMetaData(serializer, dataType).getData());
    }
}
