package party.somsom.events.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** @param topic where the events are published */
    public Catalogue(String topic) {
        EventTypes.all().keySet().forEach(type -> schemas.put(type, read("schemas/" + type + ".json")));
        this.asyncApi = AsyncApi.complete((ObjectNode) read("asyncapi.json"), topic, schemas);
    }

    private static JsonNode read(String name) {
        try (var file = new ClassPathResource(name).getInputStream()) {
            return JSON.readTree(file);
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
}
