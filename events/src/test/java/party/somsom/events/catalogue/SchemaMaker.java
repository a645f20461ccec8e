package party.somsom.events.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the schema of a record. Texts and examples are in {@code fields.json}: a field means the same everywhere. */
final class SchemaMaker {
    private static final JsonNode FIELDS = fields();
    private static final SchemaGenerator GENERATOR = generator();

    private SchemaMaker() {
    }

    static ObjectNode of(Class<?> type, String name, String when) {
        var made = GENERATOR.generateSchema(type);
        var schema = JsonMapper.shared().createObjectNode();
        schema.set("$schema", made.get("$schema"));
        schema.put("title", name).put("description", when);
        schema.set("type", made.get("type"));
        schema.set("properties", made.get("properties"));
        schema.set("required", made.get("required"));
        var example = schema.putArray("examples").addObject();
        made.get("properties").propertyNames().forEach(field -> example.set(field, text(field, "example")));
        return schema;
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS);
        config.forTypesInGeneral().withPropertySorter((_, _) -> 0); // as in the record
        config.forFields()
                .withRequiredCheck(
                        field -> !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class))
                .withDescriptionResolver(SchemaMaker::description);
        return new SchemaGenerator(config.build());
    }

    private static @Nullable String description(FieldScope field) {
        return field.isFakeContainerItemScope() ? null : text(field.getName(), "description").asString();
    }

    private static JsonNode text(String field, String part) {
        var known = FIELDS.get(field);
        if (known == null) {
            throw new AssertionError("Describe the field %s in fields.json".formatted(field));
        }
        return known.get(part);
    }

    private static JsonNode fields() {
        try (var file = new ClassPathResource("fields.json").getInputStream()) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
