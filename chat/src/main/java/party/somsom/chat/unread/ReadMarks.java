package party.somsom.chat.unread;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final byte[] FIND = bytes(RedisScripts.load("find-read.lua", List.class).getScriptAsString());

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
        var reached = ask(highest.keySet(), (connection, room, readers) -> connection.scriptingCommands()
                .eval(MARK, ReturnType.MULTI, 1, keyAndMarks(room, readers, highest)));
        return marks.stream().map(mark -> Long.valueOf(answer(reached, mark.reader()))).toList();
    }

    private static byte[][] keyAndMarks(String room, List<Reader> readers, Map<Reader, Long> marks) {
        var arguments = readers.stream()
                .flatMap(reader -> Stream.of(reader.userId(), reader.afterSeq(), marks.get(reader)))
                .map(argument -> bytes(String.valueOf(argument)));
        return Stream.concat(Stream.of(bytes(marksOf(room))), arguments).toArray(byte[][]::new);
    }

    /** How far each of them has read. */
    public Map<Reader, ReadSoFar> find(Collection<Reader> readers) {
        var found = ask(readers, (connection, room, some) -> connection.scriptingCommands()
                .eval(FIND, ReturnType.MULTI, 2, keysAndReaders(room, some)));
        return readers.stream()
                .distinct()
                .collect(Collectors.toMap(reader -> reader, reader -> ReadSoFar.parse(answer(found, reader))));
    }

    private static byte[][] keysAndReaders(String room, List<Reader> readers) {
        var arguments = readers.stream()
                .flatMap(reader -> Stream.of(reader.userId(), String.valueOf(reader.afterSeq())));
        return Stream.concat(Stream.of(marksOf(room), deletedOf(room)), arguments)
                .map(ReadMarks::bytes)
                .toArray(byte[][]::new);
    }

    private static String answer(Map<Reader, String> answers, Reader reader) {
        return Objects.requireNonNull(answers.get(reader));
    }

    /** A deleted message is not unread for anybody. */
    public void delete(String chatRoomId, long seq) {
        redis.opsForZSet().add(deletedOf(chatRoomId), String.valueOf(seq), seq);
    }

    private Map<Reader, String> ask(Collection<Reader> readers, Question question) {
        if (readers.isEmpty()) {
            return Map.of();
        }
        var rooms = readers.stream()
                .collect(Collectors.groupingBy(Reader::chatRoomId, LinkedHashMap::new, Collectors.toList()));
        var answers = redis.executePipelined(inTurn(rooms, question)).iterator();
        Map<Reader, String> found = new HashMap<>();
        for (var some : rooms.values()) {
            var seqs = ((List<?>) answers.next()).iterator();
            for (var reader : some) {
                found.put(reader, String.valueOf(seqs.next()));
            }
        }
        return found;
    }

    @SuppressWarnings("NullAway") // in a pipeline every callback returns null
    private static RedisCallback<Object> inTurn(Map<String, List<Reader>> rooms, Question question) {
        return connection -> {
            rooms.forEach((room, readers) -> question.ask(connection, room, readers));
            return null;
        };
    }

    private static String marksOf(String chatRoomId) {
        return "chat:{" + chatRoomId + "}:read";
    }

    private static String deletedOf(String chatRoomId) {
        return "chat:{" + chatRoomId + "}:deleted";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Mark(Reader reader, long seq) {
    }

    private interface Question {
        void ask(RedisConnection connection, String chatRoomId, List<Reader> readers);
    }
}
