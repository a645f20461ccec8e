package party.somsom.events.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.core.io.ClassPathResource;

import party.somsom.events.EventTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All types of events: their schemas, which are files that never change, and the AsyncAPI document made of them. */
public final class Catalogue {
    private static final JsonMapper JSON = new JsonMapper();

    private final SortedMap<String, JsonNode> schemas = new TreeMap<>();
    private final JsonNode asyncApi;
    private final String typeScript;

    /** @param topic where the events are published */
    public Catalogue(String topic) {
        EventTypes.all().keySet().forEach(type -> schemas.put(type, json("schemas/" + type + ".json")));
        this.asyncApi = AsyncApi.complete((ObjectNode) json("asyncapi.json"), topic, schemas);
        this.typeScript = text("events.d.ts");
    }

    private static JsonNode json(String name) {
        return JSON.readTree(text(name));
    }

    private static String text(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schemas by type. */
    public SortedMap<String, JsonNode> schemas() {
        return schemas;
    }

    public Optional<JsonNode> schema(String type) {
        return Optional.ofNullable(schemas.get(type));
    }

    public JsonNode asyncApi() {
        return asyncApi;
    }

    /** Declarations of all types, which the build makes of the schemas. */
    public String typeScript() {
        return typeScript;
    }
}
