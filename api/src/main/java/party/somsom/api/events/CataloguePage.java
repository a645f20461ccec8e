package party.somsom.api.events;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

import party.somsom.events.catalogue.Catalogue;
import tools.jackson.databind.JsonNode;

/** The catalogue as a page: for each type when it happens, its fields and an example. */
final class CataloguePage {
    private static final String BEGIN = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Somsom events</title>
            <style>
            :root{color-scheme:light dark}
            body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
            nav ul{columns:18rem;padding-left:1.2rem}
            section{border-top:1px solid #8886;margin-top:2rem}
            table{border-collapse:collapse;width:100%%}
            th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #8884}
            pre{background:#8882;padding:.8rem;overflow:auto}
            </style>
            </head>
            <body>
            <h1>Somsom events</h1>
            <p>What happens in Somsom is published on the Kafka topic <code>%s</code>, as CloudEvents 1.0 in the binary
            mode: the value is JSON, everything else is in headers. The key is the id of the aggregate. Events come at
            least once, and in order for each key. An event that comes twice has the same <code>ce_id</code>. Times are
            in UTC.</p>
            <p>For machines: <a href="/asyncapi.json">the AsyncAPI document</a> and
            <a href="/schemas/events.d.ts">types for TypeScript</a>. A type never changes, except that a field may be
            added that may be absent. So ignore fields that you do not know.</p>
            <nav aria-label="Types"><ul>%s</ul></nav>
            <main>
            """;
    private static final String TYPE = """
            <section id="%1$s">
            <h2>%1$s</h2>
            <p>%2$s <a href="/schemas/%1$s.json" aria-label="JSON Schema of %1$s">JSON Schema</a></p>
            <table>
            <thead><tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
            <tbody>
            %3$s</tbody>
            </table>
            <pre tabindex="0" aria-label="Example of %1$s">%4$s</pre>
            </section>
            """;
    private static final String FIELD = """
            <tr><td><code>%s</code></td><td>%s</td><td>%s</td></tr>
            """;
    private static final String END = """
            </main>
            </body>
            </html>
            """;

    private CataloguePage() {
    }

    static String of(Catalogue catalogue) {
        var links = catalogue.schemas()
                .keySet()
                .stream()
                .map("<li><a href=\"#%1$s\">%1$s</a></li>"::formatted)
                .collect(Collectors.joining());
        var types = catalogue.schemas().values().stream().map(CataloguePage::type).collect(Collectors.joining());
        var topic = catalogue.asyncApi().at("/channels/events/address").asString();
        return BEGIN.formatted(text(topic), links) + types + END;
    }

    private static String type(JsonNode schema) {
        var required = schema.get("required").valueStream().map(JsonNode::asString).toList();
        var fields = schema.get("properties")
                .propertyStream()
                .map(field -> FIELD.formatted(text(field.getKey()), type(field.getValue(), field.getKey(), required),
                        text(field.getValue().get("description").asString())))
                .collect(Collectors.joining());
        return TYPE.formatted(text(schema.get("title").asString()), text(schema.get("description").asString()), fields,
                text(schema.get("examples").get(0).toPrettyString()));
    }

    private static String type(JsonNode field, String name, List<String> required) {
        var type = switch (field.get("type").asString()) {
            case "array" -> "list of " + field.at("/items/type").asString();
            case "string" -> field.has("enum") ? field.get("enum").toString() : field.path("format").asString("string");
            case String other -> other;
        };
        return text(type) + (required.contains(name) ? "" : ", may be absent");
    }

    private static String text(String value) {
        return HtmlUtils.htmlEscape(value, StandardCharsets.UTF_8.name());
    }
}
