package party.somsom.api.operator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import party.somsom.operators.audit.StoryEntry;
import tools.jackson.databind.json.JsonMapper;

/** Writes a story as a file, entry by entry, so that it may be of any length. */
@Component
class StoryFiles {
    static final String CSV = "text/csv";
    static final String NDJSON = MediaType.APPLICATION_NDJSON_VALUE;
    private static final String HEAD = "position,aggregateId,sequence,at,type,text,eventId,correlationId,causationId";
    /** A spreadsheet takes a text that begins so for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final JsonMapper json;

    StoryFiles(JsonMapper json) {
        this.json = json;
    }

    /** @param type one of the two */
    void write(String type, Stream<StoryEntry> story, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var file = response.getWriter();
        if (type.equals(CSV)) {
            file.print(HEAD + "\r\n");
            story.forEach(entry -> file.print(line(entry) + "\r\n"));
        } else {
            story.forEach(entry -> file.print(json.writeValueAsString(entry) + "\n"));
        }
        file.flush();
    }

    private static String line(StoryEntry entry) {
        return Stream
                .of(entry.position(), entry.aggregateId(), entry.sequence(), entry.at(), entry.type(), entry.text(),
                        entry.eventId(), Objects.requireNonNullElse(entry.correlationId(), ""),
                        Objects.requireNonNullElse(entry.causationId(), ""))
                .map(StoryFiles::cell)
                .collect(Collectors.joining(","));
    }

    /** As RFC 4180 says. */
    static String cell(@Nullable Object value) {
        var text = String.valueOf(value);
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[\\w.:+-]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
