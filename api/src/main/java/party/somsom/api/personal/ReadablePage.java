package party.somsom.api.personal;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.web.util.HtmlUtils;

import tools.jackson.databind.json.JsonMapper;

/** The page of an export that people read: a section for each kind of data, with a list for each thing. */
final class ReadablePage {
    private static final String BEGIN = """
            <!doctype html>
            <html lang="%s">
            <meta charset="utf-8">
            <title>%2$s</title>
            <style>body{font-family:sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}
            dl{display:grid;grid-template-columns:12rem 1fr;border-top:1px solid #ccc;padding-top:.5rem}
            dd{margin:0;overflow-wrap:anywhere}</style>
            <h1>%2$s</h1>
            """;

    private final PrintWriter html;
    private final JsonMapper json;
    private final Labels labels;
    private final Locale language;

    /** The stream is not closed. */
    ReadablePage(OutputStream to, JsonMapper json, Labels labels, Locale language) {
        this.html = new PrintWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        this.json = json;
        this.labels = labels;
        this.language = language;
    }

    void begin() {
        html.print(BEGIN.formatted(language.getLanguage(), labels.title(language)));
    }

    void section(String name) {
        html.println("<h2>" + text(labels.section(name, language)) + "</h2>");
    }

    void add(Object thing) {
        html.println("<dl>");
        json.valueToTree(thing)
                .propertyStream()
                .forEach(field -> html.println("<dt>" + text(labels.field(field.getKey(), language)) + "</dt><dd>"
                        + text(field.getValue().isString() ? field.getValue().asString() : field.getValue().toString())
                        + "</dd>"));
        html.println("</dl>");
    }

    void end() {
        html.println("</html>");
        html.flush();
    }

    private static String text(String value) {
        return HtmlUtils.htmlEscape(value, StandardCharsets.UTF_8.name());
    }
}
