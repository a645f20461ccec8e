package party.somsom.events.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import party.somsom.events.EventTypes;
import tools.jackson.databind.JsonNode;

/** The records are as they were published. */
class FrozenSchemasTest {
    private final FrozenSchemas schemas = FrozenSchemas.inTheRepository();

    static Stream<String> types() {
        return EventTypes.all().keySet().stream();
    }

    private static JsonNode schema(String type) {
        var published = EventTypes.find(type).orElseThrow();
        return SchemaMaker.of(published, type, EventTypes.whenOf(published));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aRecordStaysAsItWasPublished(String type) {
        schemas.check(type, schema(type), FrozenSchemas.rewriting());
    }

    @Test
    void whatWasOncePublishedHasARecord() {
        assertThat(schemas.types()).isNotEmpty().isSubsetOf(EventTypes.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("types")
    void theExampleIsValid(String type) {
        var schema = schema(type);

        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(schema.get("examples").get(0),
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));

        assertThat(errors).isEmpty();
    }

    @Test
    void theDocumentNamesEveryType() {
        var document = new Catalogue("some.topic").asyncApi();

        assertThat(document.at("/channels/events/address").asString()).isEqualTo("some.topic");
        assertThat(document.at("/channels/events/messages").propertyNames()).containsExactlyElementsOf(
                types().toList());
        assertThat(document.at("/components/messages").valueStream())
                .allSatisfy(message -> assertThat(message.at("/payload/properties").isEmpty()).isFalse());
    }
}
