package party.somsom.foundation.projection;

import java.time.Instant;
import java.time.LocalDateTime;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

/** Maps instants in entities to DATETIME(3) columns, in the format of {@link SqlTime}. */
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
