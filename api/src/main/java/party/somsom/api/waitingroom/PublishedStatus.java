package party.somsom.api.waitingroom;

import java.nio.charset.StandardCharsets;

import org.springframework.util.DigestUtils;

import party.somsom.messages.waitingroom.QueueStatus;
import tools.jackson.databind.json.JsonMapper;

/** A status with its JSON and its tag, which all callers get. The same status has the same tag on every node. */
record PublishedStatus(QueueStatus status, String tag, String json) {
    static PublishedStatus of(QueueStatus status, JsonMapper mapper) {
        var json = mapper.writeValueAsString(status);
        return new PublishedStatus(status, DigestUtils.md5DigestAsHex(json.getBytes(StandardCharsets.UTF_8)), json);
    }

    byte[] body() {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
