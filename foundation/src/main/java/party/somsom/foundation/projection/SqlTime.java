package party.somsom.foundation.projection;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/** Converts between instants and DATETIME(3) columns, which hold UTC whatever the zones of server and session are. */
public final class SqlTime {
    private SqlTime() {
    }

    public static LocalDateTime toSql(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    public static @Nullable LocalDateTime toSqlOrNull(@Nullable Instant instant) {
        return instant == null ? null : toSql(instant);
    }

    /** Parses the text that {@code toString} of {@link #toSql} wrote. */
    public static Instant parse(String text) {
        return fromSql(LocalDateTime.parse(text));
    }

    public static Instant fromSql(LocalDateTime value) {
        return value.toInstant(ZoneOffset.UTC);
    }
}
