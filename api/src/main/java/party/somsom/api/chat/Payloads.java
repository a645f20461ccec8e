package party.somsom.api.chat;

import org.springframework.stereotype.Component;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what clients send over STOMP as strictly as what they send over HTTP. */
@Component
class Payloads {
    private final JsonMapper json;

    Payloads(JsonMapper json) {
        this.json = json;
    }

    <T> T read(byte[] payload, Class<T> type) {
        try {
            var value = json.readValue(payload, type);
            if (value != null) {
                return value;
            }
        } catch (JacksonException unreadable) {
            throw ProblemException.unreadable(unreadable);
        }
        throw new ProblemException(ProblemCode.MALFORMED_REQUEST);
    }
}
