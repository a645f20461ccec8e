package party.somsom.messages;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

class EventNamesTest {
    private static final List<? extends Class<?>> TYPES = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackagesOf(Event.class)
            .that(assignableTo(Event.class))
            .stream()
            .map(JavaClass::reflect)
            .filter(type -> type != Event.class)
            .toList();
    private static final EventNames NAMES = new EventNames(
            TYPES.stream()
                    .filter(Class::isSealed)
                    .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
                    .toList());

    static Stream<Class<?>> everyEvent() {
        return TYPES.stream().<Class<?>>map(type -> type).filter(type -> !type.isInterface());
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void everyEventHasAVersionedNameThatLeadsBackToIt(Class<?> event) {
        var name = NAMES.nameOf(event).orElseThrow();

        assertThat(name).matches("[a-z-]+\\.[a-z-]+\\.v\\d+");
        assertThat(NAMES.typeOf(name)).contains(event);
    }

    /** The file lists every name that may be stored somewhere. A name in it must not change. */
    @Test
    void everyNameThatWasEverStoredLeadsToAnEvent() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/test/resources/stored-event-names.txt")))
                .hasSizeGreaterThanOrEqualTo(42)
                .allSatisfy(name -> assertThat(NAMES.typeOf(name)).isPresent());
    }

    @Test
    void noTwoEventsShareAName() {
        assertThatThrownBy(() -> new EventNames(List.of(Twins.class)))
                .hasMessageContaining("Duplicate key test.twin.v1");
    }

    @Test
    void anEventWithoutANameIsRefused() {
        assertThatThrownBy(() -> new EventNames(List.of(Nameless.class))).hasMessageContaining("has no stored name");
    }

    @Test
    void anEventOfAnUnknownAggregateIsRefused() {
        assertThatThrownBy(() -> new EventNames(List.of()).nameOf(Nameless.class)).hasMessageContaining("no aggregate");
        assertThat(new EventNames(List.of()).nameOf(String.class)).isEmpty();
    }

    sealed interface Twins extends Event {
        @Stored("test.twin.v1")
        record One() implements Twins {
        }

        @Stored("test.twin.v1")
        record Other() implements Twins {
        }
    }

    record Nameless() implements Event {
    }
}
