package party.somsom.foundation.eventstore;

import java.util.Collection;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;

record JdbcStoredEvents(EventStore events, JdbcClient jdbc) implements StoredEvents {
    private static final String ANY = "SELECT EXISTS (SELECT 1 FROM %s WHERE %s IN (:indexes))"
            .formatted(Schema.EVENTS.domainEventTable(), Schema.EVENTS.globalIndexColumn());

    @Override
    public long head() {
        var head = events.createHeadToken();
        return head == null ? -1 : head.position().orElse(-1);
    }

    @Override
    public boolean hasAny(Collection<Long> indexes) {
        return jdbc.sql(ANY).param("indexes", indexes).query(Boolean.class).single();
    }
}
