package party.somsom.chat.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.script.RedisScript;

/** Reads scripts once; one made from a resource would ask the class path before every call. */
public final class Scripts {
    private Scripts() {
    }

    /** @param name of a file in {@code redis/} on the class path */
    public static <T> RedisScript<T> load(String name, Class<T> resultType) {
        try {
            return RedisScript.of(
                    new ClassPathResource("redis/" + name).getContentAsString(StandardCharsets.UTF_8), resultType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
