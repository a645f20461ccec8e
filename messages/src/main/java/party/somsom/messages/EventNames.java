package party.somsom.messages;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the stored name of an event, and the event of a stored name. */
public final class EventNames {
    private final Map<Class<?>, String> names;
    private final Map<String, Class<?>> types;

    /** @param sealedTypes the sealed types of events; each name in them is unique */
    public EventNames(Collection<Class<? extends Event>> sealedTypes) {
        this.names = sealedTypes.stream()
                .flatMap(EventNames::records)
                .collect(toUnmodifiableMap(Function.identity(), EventNames::storedName));
        this.types = names.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventNames::records)
                : Stream.of(type);
    }

    private static String storedName(Class<?> type) {
        var stored = type.getAnnotation(Stored.class);
        if (stored == null) {
            throw new IllegalArgumentException(type + " has no stored name");
        }
        return stored.value();
    }

    /**
     * Returns empty for a class that is not an event. It rejects an event that belongs to none of the given types,
     * because no class name may be stored.
     */
    public Optional<String> nameOf(Class<?> type) {
        var name = Optional.ofNullable(names.get(type));
        if (name.isEmpty() && Event.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException(type + " belongs to no aggregate that is known");
        }
        return name;
    }

    public Optional<Class<?>> typeOf(String name) {
        return Optional.ofNullable(types.get(name));
    }
}
