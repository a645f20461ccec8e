package party.somsom.operators.audit;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import party.somsom.foundation.projection.Cursor;
import party.somsom.messages.Page;
import party.somsom.messages.operator.OperatorEvent;
import party.somsom.messages.operator.OperatorEvent.OperatorActed;

/** Shows what operators did, from the events themselves. */
public final class OperatorActions {
    private final EventRows rows;
    private final EventReader reader;

    OperatorActions(EventRows rows, EventReader reader) {
        this.rows = rows;
        this.reader = reader;
    }

    /** Newest first. */
    public Page<OperatorAction> page(int limit, @Nullable String cursor) {
        var after = Cursor.<Long>parse(cursor, Long::valueOf);
        var found = rows.newestFirst(OperatorEvent.TRAIL, after == null ? Long.MAX_VALUE : after.sortValue(), limit + 1)
                .stream()
                .map(this::action)
                .flatMap(Optional::stream)
                .toList();
        return Cursor.page(found, limit, last -> new Cursor<>(last.number(), OperatorEvent.TRAIL));
    }

    private Optional<OperatorAction> action(StoredRow row) {
        return reader.event(row)
                .map(OperatorActed.class::cast)
                .map(acted -> new OperatorAction(row.sequence(), acted.actedAt(), acted.operatorId(), acted.action(),
                        acted.parameters(), acted.reason()));
    }
}
