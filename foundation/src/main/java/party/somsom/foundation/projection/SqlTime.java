package party.somsom.foundation.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/** Instants in DATETIME(3) columns, in UTC whatever the zones of server and session are. */
public final class SqlTime {
    private SqlTime() {
    }

    public static LocalDateTime toSql(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    public static @Nullable LocalDateTime toSqlOrNull(@Nullable Instant instant) {
        return instant == null ? null : toSql(instant);
    }

    public static Instant fromSql(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    public static @Nullable Instant fromSqlOrNull(ResultSet row, String column) throws SQLException {
        return fromSqlOrNull(row.getObject(column, LocalDateTime.class));
    }

    public static @Nullable Instant fromSqlOrNull(@Nullable LocalDateTime value) {
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }
}
