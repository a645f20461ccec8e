package party.somsom.events.translation;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Fills a record, so that each text says which field it comes from. */
final class Samples {
    private Samples() {
    }

    static <T> T of(Class<T> type) throws ReflectiveOperationException {
        var fields = type.getRecordComponents();
        var constructor = type.getDeclaredConstructor(
                Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        var values = new Object[fields.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(fields[i].getType(), fields[i].getName());
        }
        return constructor.newInstance(values);
    }

    private static Object value(Class<?> type, String name) throws ReflectiveOperationException {
        if (type == int.class || type == long.class || type == boolean.class) {
            return type == boolean.class ? (Object) true : type == int.class ? (Object) 3 : (Object) 4L;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return of(type);
        }
        return switch (type.getSimpleName()) {
            case "String" -> name.equals("queueId") ? "queue_festivalId" : name;
            case "List" -> List.of(name);
            case "Map" -> Map.of(name, name);
            case "Instant" -> Instant.EPOCH;
            case "LocalDate" -> LocalDate.EPOCH;
            case "ZoneId" -> ZoneId.of("Asia/Seoul");
            default -> throw new IllegalArgumentException("Nobody has thought of " + type);
        };
    }
}
