package party.somsom.notifications;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Knows which news is overtaken: a newer move makes a move and a reminder of the same tickets wrong, and a cancellation
 * makes every other news of them wrong, whatever the clocks of the nodes say.
 */
public final class Overtaken {
    private static final String BY_NEWER = """
            EXISTS (SELECT 1 FROM somsom_notifications.fan_out newer WHERE newer.inventory_id = %1$sinventory_id
            AND %1$skind <> 'FESTIVAL_CANCELLED' AND (newer.kind = 'FESTIVAL_CANCELLED'
            OR newer.kind = 'FESTIVAL_MOVED' AND newer.occurred_at > %1$soccurred_at))""";
    /** A condition for a row {@code f} of the table of fan-outs. */
    public static final String ROW = BY_NEWER.formatted("f.");
    private static final String NEWS = "SELECT " + BY_NEWER.formatted(":");

    private final JdbcClient jdbc;

    public Overtaken(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isOvertaken(News news) {
        var at = news.occurredAt();
        return jdbc.sql(NEWS)
                .param("inventory_id", news.occasion().inventoryId())
                .param("kind", news.occasion().kind().name())
                .param("occurred_at", at == null ? Long.MAX_VALUE : at.toEpochMilli())
                .query(Boolean.class)
                .single();
    }
}
