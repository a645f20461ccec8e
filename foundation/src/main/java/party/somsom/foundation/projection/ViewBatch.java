package party.somsom.foundation.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Collects the rows that a batch of events writes. Just before the processor's transaction commits, it writes them with
 * one JDBC batch for each statement. Statements run in the order in which they were given here, and the last write to a
 * key wins. So give inserts before updates, and write absolute values only.
 */
public final class ViewBatch {
    private final JdbcTemplate jdbc;
    private final List<String> statements;

    public ViewBatch(JdbcTemplate jdbc, String... statements) {
        this.jdbc = jdbc;
        this.statements = List.of(statements);
    }

    /** Call this from an event handler, with one of the statements given to the constructor. */
    public void put(String statement, String key, @Nullable Object... values) {
        var unitOfWork = CurrentUnitOfWork.get();
        Map<String, Map<String, @Nullable Object[]>> rows = unitOfWork.getOrComputeResource(toString(), name -> {
            Map<String, Map<String, @Nullable Object[]>> pending = new LinkedHashMap<>();
            statements.forEach(each -> pending.put(each, new LinkedHashMap<>()));
            unitOfWork.onPrepareCommit(u -> pending.forEach(this::write));
            return pending;
        });
        rows.getOrDefault(statement, Map.of()).put(key, values);
    }

    private void write(String statement, Map<String, @Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(statement, new ArrayList<>(rows.values()));
        }
    }
}
