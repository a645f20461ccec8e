package party.somsom.messages;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Leads from an event to its stored name and back. */
public final class EventNames {
    private final Map<Class<?>, String> names;
    private final Map<String, Class<?>> types;

    /** @param sealedTypes the sealed types of events, each name in them is unique */
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

    /** Empty for what is no event. An event that nobody has named here is refused: its class name must not be stored. */
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
