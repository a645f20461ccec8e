package party.somsom.events.catalogue;

import java.util.SortedMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Completes the AsyncAPI 3 document: one channel, which is the topic, with a message for each type. */
final class AsyncApi {
    private static final String REF = "$ref";

    private AsyncApi() {
    }

    static JsonNode complete(ObjectNode document, String topic, SortedMap<String, JsonNode> schemas) {
        var channel = (ObjectNode) document.at("/channels/events");
        channel.put("address", topic);
        var messages = (ObjectNode) document.at("/components/messages");
        schemas.forEach((type, schema) -> {
            channel.withObject("messages").putObject(type).put(REF, "#/components/messages/" + type);
            describe(messages.putObject(type), type, schema);
        });
        return document;
    }

    private static void describe(ObjectNode message, String type, JsonNode schema) {
        message.put("name", type).put("title", type).put("summary", schema.get("description").asString());
        message.putArray("traits").addObject().put(REF, "#/components/messageTraits/cloudEvent");
        var payload = (ObjectNode) schema.deepCopy();
        payload.remove("$schema"); // AsyncAPI has its own
        message.set("payload", payload);
    }
}
