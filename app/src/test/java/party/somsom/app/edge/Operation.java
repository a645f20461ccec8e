package party.somsom.app.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import party.somsom.app.edge.RawHttp.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operation of the OpenAPI document, and requests for it that are a little or very wrong. */
record Operation(String method, String path, JsonNode operation, JsonNode schemas) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path DOCUMENT = Path.of("../web/openapi.json");
    private static final String DATE = "2030-06-01";

    static List<Operation> all() {
        var document = document();
        var schemas = document.get("components").get("schemas");
        var all = new ArrayList<Operation>();
        document.get("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry(
                        (method, operation) -> all
                                .add(new Operation(method.toUpperCase(Locale.ROOT), path, operation, schemas))));
        return all;
    }

    private static JsonNode document() {
        try {
            return JSON.readTree(Files.readString(DOCUMENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    /** @param known values that exist, by the names of path parameters */
    Request request(Odd odd, Map<String, String> known, String authorization) {
        var headers = Odd.headers(authorization);
        for (var more = odd.oneIn(2) ? odd.random().nextInt(3) : 0; more > 0; more--) {
            odd.header(headers);
        }
        return new Request(method, target(odd, known), headers, body(odd));
    }

    private String target(Odd odd, Map<String, String> known) {
        var target = path;
        var query = new ArrayList<String>();
        for (var parameter : operation.path("parameters")) {
            var name = parameter.get("name").asString();
            var value = odd.oneIn(3) && known.containsKey(name) || odd.oneIn(2) && known.containsKey(name)
                    ? known.get(name)
                    : odd.encoded();
            if (parameter.get("in").asString().equals("path")) {
                target = target.replace("{" + name + "}", value);
            } else if (!odd.oneIn(3)) {
                query.add(name + (odd.oneIn(8) ? "" : "=" + value));
            }
        }
        if (odd.oneIn(8)) {
            query.add(odd.encoded());
        }
        return query.isEmpty() ? target : target + "?" + String.join("&", query);
    }

    private byte @Nullable [] body(Odd odd) {
        var content = operation.path("requestBody").path("content").path("application/json");
        if (content.isMissingNode()) {
            return method.equals("GET") || !odd.oneIn(4) ? null : odd.body();
        }
        return odd.oneIn(4) ? odd.body() : json(content.get("schema"), odd, 0).getBytes(StandardCharsets.UTF_8);
    }

    /** What fits the schema, except that each part is something else now and then. */
    private String json(JsonNode schema, Odd odd, int depth) {
        if (odd.oneIn(depth == 0 ? 20 : 6)) {
            return odd.oneIn(2) ? quoted(odd.text()) : odd.json();
        }
        if (schema.has("$ref")) {
            var name = schema.get("$ref").asString();
            return json(schemas.get(name.substring(name.lastIndexOf('/') + 1)), odd, depth);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(odd.random().nextInt(schema.get("enum").size())).toString();
        }
        return switch (schema.path("type").asString("string")) {
            case "object" -> object(schema, odd, depth);
            case "array" -> "[" + json(schema.path("items"), odd, depth + 1) + "]";
            case "integer", "number" -> String.valueOf(1 + odd.random().nextInt(3));
            case "boolean" -> "true";
            default -> quoted(text(schema.path("format").asString("")));
        };
    }

    private String object(JsonNode schema, Odd odd, int depth) {
        var fields = schema.path("properties")
                .propertyStream()
                .filter(_ -> !odd.oneIn(8))
                .map(field -> quoted(field.getKey()) + ":" + json(field.getValue(), odd, depth + 1));
        var more = odd.oneIn(10) ? Stream.of(quoted(odd.text()) + ":" + odd.json()) : Stream.<String>of();
        return Stream.concat(fields, more).collect(Collectors.joining(",", "{", "}"));
    }

    private static String text(String format) {
        return switch (format) {
            case "date" -> DATE;
            case "date-time" -> DATE + "T00:00:00Z";
            default -> "somebody@example.com";
        };
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
