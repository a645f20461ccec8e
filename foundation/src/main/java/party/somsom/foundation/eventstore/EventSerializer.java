package party.somsom.foundation.eventstore;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

import com.fasterxml.jackson.annotation.JsonInclude;

import party.somsom.messages.EventNames;

/** Writes events as JSON under their stable names. Stored data contains no Java class name. */
final class EventSerializer extends Jackson3Serializer {
    private final EventNames names;

    EventSerializer(EventNames names) {
        super(Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json
                        .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))));
        this.names = names;
    }

    /** Axon would look for the class by its name, for each event that is read. */
    @Override
    public Class<?> classForType(SerializedType type) {
        return names.typeOf(type.getName()).orElseGet(() -> super.classForType(type));
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon declares it so
    public SerializedType typeForClass(Class type) {
        var name = names.nameOf((Class<?>) type);
        return name.isPresent() ? new SimpleSerializedType(name.get(), null) : super.typeForClass(type);
    }
}
