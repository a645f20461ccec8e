package party.somsom.events.catalogue;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.node.ObjectNode;

/** A change of a record that readers would notice turns the build red, and the message says what to do. */
class CompatibilityTest {
    private static final String TYPE = "test.tickets-reserved.v1";

    @TempDir
    private Path folder;
    private FrozenSchemas schemas;

    record Reserved(String personId, int quantity, @Nullable Instant admittedUntil) {
    }

    record WithAnOptionalField(String personId, int quantity, @Nullable Instant admittedUntil,
            @Nullable LocalDate festivalDate) {
    }

    record WithAnotherField(String personId, int quantity, @Nullable Instant admittedUntil, LocalDate festivalDate) {
    }

    record WithoutAField(String personId, @Nullable Instant admittedUntil) {
    }

    record WithAnotherType(String personId, String quantity, @Nullable Instant admittedUntil) {
    }

    record WithAnotherName(String personId, int members, @Nullable Instant admittedUntil) {
    }

    record WithAFieldThatMayBeAbsentNow(String personId, @Nullable Integer quantity, @Nullable Instant admittedUntil) {
    }

    record WithAFieldThatIsAlwaysThereNow(String personId, int quantity, Instant admittedUntil) {
    }

    @BeforeEach
    void publish() {
        schemas = new FrozenSchemas(folder);
        schemas.check(TYPE, schema(Reserved.class), true);
    }

    private static ObjectNode schema(Class<?> record) {
        return SchemaMaker.of(record, TYPE, "A person has reserved.");
    }

    @Test
    void nothingIsSaidOfARecordThatIsAsItWas() {
        assertThatCode(() -> schemas.check(TYPE, schema(Reserved.class), false)).doesNotThrowAnyException();
    }

    @Test
    void aFieldThatMayBeAbsentIsAddedToTheFile() {
        var changed = schema(WithAnOptionalField.class);

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> schemas.check(TYPE, changed, false))
                .withMessageContaining("-Dsomsom.schemas.rewrite=true");
        schemas.check(TYPE, changed, true);

        assertThatCode(() -> schemas.check(TYPE, changed, false)).doesNotThrowAnyException();
    }

    @Test
    void aNewTextIsWrittenToTheFile() {
        var changed = schema(Reserved.class).put("description", "Somebody has reserved.");

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> schemas.check(TYPE, changed, false))
                .withMessageContaining("-Dsomsom.schemas.rewrite=true");
        assertThatCode(() -> schemas.check(TYPE, changed, true)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(classes = {WithAnotherField.class, WithoutAField.class, WithAnotherType.class, WithAnotherName.class,
            WithAFieldThatMayBeAbsentNow.class, WithAFieldThatIsAlwaysThereNow.class})
    void anyOtherChangeNeedsANewVersion(Class<?> changed) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> schemas.check(TYPE, schema(changed), true))
                .withMessageContaining("make a test.tickets-reserved.v2 beside it");
    }
}
