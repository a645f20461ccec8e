package party.somsom.operators.timetravel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;

import party.somsom.foundation.compact.Flags;
import party.somsom.foundation.compact.IdTable;
import party.somsom.foundation.eventstore.Legible;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Makes maps of the fields of aggregates. What is big and compact becomes a map of the objects themselves, because a
 * tree of a hundred thousand nodes would take too long, only to show some of them.
 */
final class States {
    static final int SHOWN = 200;
    private static final String MORE = "…";
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
    };
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(all -> all.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .addModule(new SimpleModule()
                    .addSerializer(Legible.class, new Whole<>(Legible.class, Legible::legible))
                    .addSerializer(IdTable.class, new Whole<>(IdTable.class, States::entries))
                    .addSerializer(Flags.class, new Whole<>(Flags.class, flags -> flags.ascending().boxed().toList())))
            .build();

    private States() {
    }

    static Map<String, Object> of(Object aggregate) {
        return JSON.convertValue(aggregate, FIELDS);
    }

    /** A table of ids alone is a list. */
    private static Object entries(IdTable table) {
        var ids = table.rows().mapToObj(table::id).toList();
        if (table.columns() == 0) {
            return ids;
        }
        var entries = new LinkedHashMap<String, Object>();
        table.rows().forEach(row -> entries.put(table.id(row), values(table, row)));
        return entries;
    }

    private static List<Long> values(IdTable table, int row) {
        var values = new ArrayList<Long>();
        for (int column = 0; column < table.columns(); column++) {
            values.add(table.value(row, column));
        }
        return values;
    }

    /** In the form in which people are shown it: long maps and lists are cut. */
    static @Nullable Object shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> shown(map);
            case Collection<?> list -> shown(list);
            case String _,Number _,Boolean _ -> value;
            default -> JSON.convertValue(value, Object.class);
        };
    }

    static Map<String, Object> shown(Map<?, ?> map) {
        var some = new LinkedHashMap<String, Object>();
        map.entrySet()
                .stream()
                .limit(SHOWN)
                .forEach(entry -> some.put(entry.getKey().toString(),
                        shown(entry.getValue())));
        if (map.size() > SHOWN) {
            some.put(MORE, map.size() - SHOWN);
        }
        return some;
    }

    private static List<Object> shown(Collection<?> list) {
        var some = new ArrayList<Object>();
        list.stream().limit(SHOWN).forEach(each -> some.add(shown(each)));
        if (list.size() > SHOWN) {
            some.add(MORE + " +" + (list.size() - SHOWN));
        }
        return some;
    }

    /** Hands over an object as it is. */
    private static final class Whole<T> extends StdSerializer<T> {
        private final Function<T, Object> view;

        Whole(Class<T> type, Function<T, Object> view) {
            super(type);
            this.view = view;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeEmbeddedObject(view.apply(value));
        }
    }
}
