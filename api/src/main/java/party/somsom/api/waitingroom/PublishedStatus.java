package party.somsom.api.waitingroom;

import java.nio.charset.StandardCharsets;

import org.springframework.util.DigestUtils;

import party.somsom.messages.waitingroom.QueueStatus;
import tools.jackson.databind.json.JsonMapper;

/** A status as it is sent to everyone who asks: written and tagged once. Every node gives the same one the same tag. */
record PublishedStatus(QueueStatus status, String tag, String json) {
    static PublishedStatus of(QueueStatus status, JsonMapper mapper) {
        var json = mapper.writeValueAsString(status);
        return new PublishedStatus(status, DigestUtils.md5DigestAsHex(json.getBytes(StandardCharsets.UTF_8)), json);
    }

    byte[] body() {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
