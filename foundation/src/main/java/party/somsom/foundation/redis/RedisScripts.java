package party.somsom.foundation.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * Reads each script once. Spring's script from a resource checks before every call whether the file has changed. In a
 * packed application this check took half the time of a cached search.
 */
public final class RedisScripts {
    private RedisScripts() {
    }

    /** @param name the name of a file in {@code redis/} on the class path */
    public static <T> RedisScript<T> load(String name, Class<T> resultType) {
        try {
            var text = new ClassPathResource("redis/" + name).getContentAsString(StandardCharsets.UTF_8);
            return RedisScript.of(text, resultType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
