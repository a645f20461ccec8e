package party.somsom.chat.unread;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.ReturnType;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

import party.somsom.foundation.redis.RedisScripts;
import party.somsom.foundation.worker.CoalescedLookups;
import party.somsom.foundation.worker.Vitals;

/**
 * The seq up to which each person has read each room, in Redis: a hash for each room. All questions and marks of the
 * same moment share one round trip, however many rooms and people they are about.
 */
public final class ReadMarks {
    private static final byte[] MARK = bytes(RedisScripts.load("mark-read.lua", List.class).getScriptAsString());

    private final StringRedisTemplate redis;
    private final CoalescedLookups<Mark, Long> marking;

    ReadMarks(StringRedisTemplate redis, Vitals marks) {
        this.redis = redis;
        this.marking = new CoalescedLookups<>(marks, this::markAll);
    }

    /** Only moves the mark up. Completes with how far the person has read after that. */
    public CompletableFuture<Long> mark(Reader reader, long seq) {
        return marking.find(new Mark(reader, seq));
    }

    private List<Long> markAll(List<Mark> marks) {
        Map<Reader, Long> highest = new HashMap<>();
        marks.forEach(mark -> highest.merge(mark.reader(), mark.seq(), Math::max));
        var reached = ask(highest.keySet(), (connection, key, readers) -> connection.scriptingCommands()
                .eval(MARK, ReturnType.MULTI, 1, keyAndMarks(key, readers, highest)));
        return marks.stream().map(mark -> reached.getOrDefault(mark.reader(), mark.seq())).toList();
    }

    private static byte[][] keyAndMarks(byte[] key, List<Reader> readers, Map<Reader, Long> marks) {
        var arguments = readers.stream()
                .flatMap(reader -> Stream.of(reader.userId(), reader.afterSeq(), marks.get(reader)))
                .map(argument -> bytes(String.valueOf(argument)));
        return Stream.concat(Stream.of(key), arguments).toArray(byte[][]::new);
    }

    /** How far each of them has read. */
    public Map<Reader, Long> find(Collection<Reader> readers) {
        var found = ask(readers, (connection, key, some) -> connection.hashCommands()
                .hMGet(key, some.stream().map(reader -> bytes(reader.userId())).toArray(byte[][]::new)));
        return readers.stream()
                .collect(Collectors.toMap(reader -> reader,
                        reader -> found.getOrDefault(reader, reader.afterSeq())));
    }

    private Map<Reader, Long> ask(Collection<Reader> readers, Question question) {
        if (readers.isEmpty()) {
            return Map.of();
        }
        var rooms = readers.stream()
                .collect(Collectors.groupingBy(Reader::chatRoomId, LinkedHashMap::new, Collectors.toList()));
        var answers = redis.executePipelined(inTurn(rooms, question)).iterator();
        Map<Reader, Long> found = new HashMap<>();
        for (var some : rooms.values()) {
            var seqs = ((List<?>) answers.next()).iterator();
            for (var reader : some) {
                var seq = seqs.next();
                if (seq != null) {
                    found.put(reader, Long.valueOf(seq.toString()));
                }
            }
        }
        return found;
    }

    @SuppressWarnings("NullAway") // in a pipeline every callback returns null
    private static RedisCallback<Object> inTurn(Map<String, List<Reader>> rooms, Question question) {
        return connection -> {
            rooms.forEach((room, readers) -> question.ask(connection, bytes("chat:{" + room + "}:read"), readers));
            return null;
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Mark(Reader reader, long seq) {
    }

    private interface Question {
        void ask(RedisConnection connection, byte[] key, List<Reader> readers);
    }
}
