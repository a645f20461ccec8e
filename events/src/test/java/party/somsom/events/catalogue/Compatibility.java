package party.somsom.events.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What has changed between the schema that was published and the one that the record has now. */
enum Compatibility {
    SAME,
    /** There are new fields that may be absent, or other texts. No reader notices. */
    MAY_BE_ADDED,
    /** Readers may fail. */
    NEEDS_A_NEW_VERSION;

    private static final List<String> TEXTS = List.of("description", "title", "examples");
    private static final String FIELDS = "properties";

    static Compatibility of(JsonNode published, JsonNode now) {
        if (published.equals(now)) {
            return SAME;
        }
        var before = withoutTexts(published);
        var after = withoutTexts(now);
        var added = names(after);
        added.removeAll(names(before));
        added.removeAll(required(after));
        ((ObjectNode) after.get(FIELDS)).remove(added);
        return before.equals(after) ? MAY_BE_ADDED : NEEDS_A_NEW_VERSION;
    }

    private static ObjectNode withoutTexts(JsonNode schema) {
        var bare = (ObjectNode) schema.deepCopy();
        bare.remove(TEXTS);
        bare.get(FIELDS).forEach(field -> ((ObjectNode) field).remove(TEXTS));
        return bare;
    }

    private static Set<String> names(JsonNode schema) {
        return schema.get(FIELDS).propertyStream().map(field -> field.getKey()).collect(Collectors.toSet());
    }

    private static Set<String> required(JsonNode schema) {
        return schema.get("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }
}
