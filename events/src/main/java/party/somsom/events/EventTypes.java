package party.somsom.events;

import static java.util.Collections.unmodifiableSortedMap;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All types of published events, by name. */
public final class EventTypes {
    private static final SortedMap<String, Class<? extends PublishedEvent>> TYPES = records(PublishedEvent.class)
            .collect(Collectors.toMap(EventTypes::nameOf, Function.identity(), (a, b) -> {
                throw new IllegalStateException(a + " and " + b + " have the same name");
            }, TreeMap::new));

    private EventTypes() {
    }

    public static SortedMap<String, Class<? extends PublishedEvent>> all() {
        return unmodifiableSortedMap(TYPES);
    }

    public static String nameOf(Class<? extends PublishedEvent> type) {
        return typeOf(type).value();
    }

    /** When events of this type happen. */
    public static String whenOf(Class<? extends PublishedEvent> type) {
        return typeOf(type).when();
    }

    /** Empty for a type that this version does not know yet. */
    public static Optional<Class<? extends PublishedEvent>> find(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    private static PublishedType typeOf(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(PublishedType.class))
                .orElseThrow(() -> new IllegalStateException(type + " has no published type"));
    }

    private static Stream<Class<? extends PublishedEvent>> records(Class<? extends PublishedEvent> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(each -> records(each.asSubclass(PublishedEvent.class)))
                : Stream.of(type);
    }
}
