package party.somsom.analytics.report;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a person asks on the page. */
record Asked(String sql) {
    private static final JsonMapper JSON = new JsonMapper();

    private record Body(@Nullable String sql) {
    }

    static Asked read(byte[] body) throws RequestRefusedException {
        try {
            var read = JSON.readValue(body, Body.class);
            if (read != null && read.sql() != null) {
                return new Asked(read.sql());
            }
        } catch (JacksonException _) {
            // it is no JSON
        }
        throw new RequestRefusedException("BODY_WRONG", 400, "Send {\"sql\": \"SELECT …\"}");
    }
}
