package party.somsom.lake;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns of a record, in DuckDB's types. A record in it is a struct, and an enum is its name. */
public final class Columns {
    private static final Map<Type, String> TYPES = Map.ofEntries(Map.entry(String.class, "VARCHAR"),
            Map.entry(int.class, "INTEGER"), Map.entry(Integer.class, "INTEGER"), Map.entry(long.class, "BIGINT"),
            Map.entry(Long.class, "BIGINT"), Map.entry(boolean.class, "BOOLEAN"), Map.entry(Boolean.class, "BOOLEAN"),
            Map.entry(double.class, "DOUBLE"), Map.entry(Double.class, "DOUBLE"),
            Map.entry(Instant.class, "TIMESTAMPTZ"), Map.entry(LocalDate.class, "DATE"));

    private Columns() {
    }

    /** The fields of a struct. */
    public static String of(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(each -> quoted(each) + " " + typeOf(each.getGenericType()))
                .collect(Collectors.joining(", "));
    }

    private static String quoted(RecordComponent component) {
        return '"' + component.getName() + '"';
    }

    private static String typeOf(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType().equals(List.class)) {
            return typeOf(list.getActualTypeArguments()[0]) + "[]";
        }
        if (type instanceof Class<?> name && name.isEnum()) {
            return "VARCHAR";
        }
        if (type instanceof Class<?> name && name.isRecord()) {
            return "STRUCT(" + of(name) + ")";
        }
        var known = TYPES.get(type);
        if (known == null) {
            throw new IllegalArgumentException("There is no column for " + type);
        }
        return known;
    }
}
