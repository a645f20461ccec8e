package party.somsom.notifications.sending;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;

import party.somsom.notifications.Letter;
import tools.jackson.databind.json.JsonMapper;

/** Tells every node what people are told. People who miss it find it in their inbox. */
final class Announcer {
    static final String CHANNEL = "notifications";
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final StringRedisTemplate redis;
    private final JsonMapper json;

    Announcer(StringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    void announce(List<Letter> letters) {
        try {
            if (!letters.isEmpty()) {
                redis.convertAndSend(CHANNEL, json.writeValueAsString(letters));
            }
        } catch (DataAccessException e) {
            LOG.debug("Redis does not answer", e);
        }
    }
}
