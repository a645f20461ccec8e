package party.somsom.foundation.projection;

import java.time.Instant;
import java.time.LocalDateTime;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

/** Lets entities have instants where their tables have DATETIME(3) columns, as {@link SqlTime} writes them. */
@Converter
public final class UtcTime implements AttributeConverter<Instant, LocalDateTime> {
    @Override
    public @Nullable LocalDateTime convertToDatabaseColumn(@Nullable Instant instant) {
        return SqlTime.toSqlOrNull(instant);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable LocalDateTime value) {
        return value == null ? null : SqlTime.fromSql(value);
    }
}
