package party.somsom.foundation.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.data.redis.connection.ReturnType;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

/** A script that returns lists and runs many times in one round trip, each time with other keys. */
public final class PipelinedScript {
    private final byte[] text;

    private PipelinedScript(byte[] text) {
        this.text = text;
    }

    /** @param name the name of a file in {@code redis/} on the class path */
    public static PipelinedScript load(String name) {
        return new PipelinedScript(bytes(RedisScripts.load(name, List.class).getScriptAsString()));
    }

    /** @return the answers in the order of the keys */
    public List<List<?>> run(StringRedisTemplate redis, List<List<String>> keys, List<String> arguments) {
        return redis.executePipelined(runs(keys, arguments)).stream().<List<?>>map(answer -> (List<?>) answer).toList();
    }

    @SuppressWarnings("NullAway") // in a pipeline every callback returns null
    private RedisCallback<Object> runs(List<List<String>> keys, List<String> arguments) {
        return connection -> {
            for (var each : keys) {
                var keysAndArguments = Stream.concat(each.stream(), arguments.stream())
                        .map(PipelinedScript::bytes)
                        .toArray(byte[][]::new);
                connection.scriptingCommands().eval(text, ReturnType.MULTI, each.size(), keysAndArguments);
            }
            return null;
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
