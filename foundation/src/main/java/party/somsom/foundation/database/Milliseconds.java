package party.somsom.foundation.database;

import java.time.Instant;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

/** Stores instants in BIGINT columns, as milliseconds. */
@Converter
public final class Milliseconds implements AttributeConverter<Instant, Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Long value) {
        return value == null ? null : Instant.ofEpochMilli(value);
    }
}
