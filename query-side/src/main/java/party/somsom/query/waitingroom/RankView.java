package party.somsom.query.waitingroom;

import static party.somsom.query.waitingroom.RankKeys.ADMISSIONS;
import static party.somsom.query.waitingroom.RankKeys.ADMITTED;
import static party.somsom.query.waitingroom.RankKeys.PLACES;
import static party.somsom.query.waitingroom.RankKeys.PREQUEUE;
import static party.somsom.query.waitingroom.RankKeys.ROOM;
import static party.somsom.query.waitingroom.RankKeys.SEEN;
import static party.somsom.query.waitingroom.RankKeys.WAITING;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

import party.somsom.foundation.redis.PipelinedScript;
import party.somsom.foundation.redis.RedisScripts;
import party.somsom.messages.waitingroom.LineSpeed;
import party.somsom.messages.waitingroom.Turnover;

/** Reads waiting rooms from Redis, each answer in one round trip. A room that is not known completely has no answer. */
class RankView {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String MOST_SILENT = "1000";
    /** A person may count as silent this much too early, which is little next to the minutes that silence takes. */
    private static final String MOMENT = Long.toString(Duration.ofSeconds(5).toMillis());
    /** Long enough for many ticks. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final PipelinedScript FIND_SILENT = PipelinedScript.load("find-silent-people.lua");
    @SuppressWarnings("rawtypes") // Spring declares it so
    private static final RedisScript<List> FIND_PLACES = RedisScripts.load("find-places.lua", List.class);
    private static final PipelinedScript FIND_STATUS = PipelinedScript.load("find-queue-status.lua");

    private final StringRedisTemplate redis;
    private final Clock clock;

    RankView(StringRedisTemplate redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** Returns the places in the order of the people. */
    Optional<List<KnownPlace>> places(String queueId, List<String> userIds) {
        var arguments = Stream.concat(Stream.of(millis(clock.instant()), MOMENT), userIds.stream());
        List<?> found = redis.execute(FIND_PLACES, RankKeys.of(queueId, ROOM, PLACES, WAITING, SEEN, PREQUEUE),
                arguments.toArray());
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(IntStream.range(0, userIds.size())
                        .mapToObj(i -> KnownPlace.parse(text(found, 2 * i + 1), number(found, 2 * i + 2),
                                number(found, 0)))
                        .toList());
    }

    /** Returns the places by queue, without a word about the people ahead. It is no sign of life. */
    Map<String, KnownPlace> placesOf(String userId, List<String> queueIds) {
        var answers = redis.executePipelined(inEach(queueIds, userId));
        Map<String, KnownPlace> places = new HashMap<>();
        for (int i = 0; i < queueIds.size(); i++) {
            if (answers.get(i) != null) {
                places.put(queueIds.get(i), KnownPlace.parse(text(answers, i), -1, 0));
            }
        }
        return places;
    }

    @SuppressWarnings("NullAway") // in a pipeline every callback returns null
    private static RedisCallback<Object> inEach(List<String> queueIds, String userId) {
        return connection -> {
            queueIds.forEach(queueId -> connection.hashCommands()
                    .hGet(PLACES.of(queueId).getBytes(StandardCharsets.UTF_8),
                            userId.getBytes(StandardCharsets.UTF_8)));
            return null;
        };
    }

    boolean isComplete(String queueId) {
        return room(queueId, clock.instant()).isPresent();
    }

    /** The number of the room's last event in the view, or -1. */
    long lastApplied(String queueId) {
        var number = redis.<String, String>opsForHash().get(ROOM.of(queueId), "applied");
        return number == null ? -1 : Long.parseLong(number);
    }

    Optional<RoomFacts> room(String queueId, Instant now) {
        return Optional.ofNullable(rooms(List.of(queueId), now).get(queueId));
    }

    /** Returns the rooms that are known completely. */
    Map<String, RoomFacts> rooms(List<String> queueIds, Instant now) {
        return each(queueIds, FIND_STATUS, List.of(ROOM, WAITING, ADMITTED, ADMISSIONS, PREQUEUE),
                List.of(millis(now), millis(now.minus(MINUTE))), found -> facts(found, now));
    }

    private static RoomFacts facts(List<?> found, Instant now) {
        var speed = new LineSpeed(number(found, 2), number(found, 3), number(found, 7), turnover(found, now));
        return new RoomFacts(instant(text(found, 0)), Instant.ofEpochMilli(number(found, 1)), number(found, 4) == 1,
                number(found, 5), number(found, 6), number(found, 8), speed, TicketsLeft.UNKNOWN);
    }

    private static Turnover turnover(List<?> found, Instant now) {
        var written = new Turnover(decimal(found, 10), decimal(found, 11), decimal(found, 12), decimal(found, 13),
                decimal(found, 14));
        var since = Duration.between(Instant.ofEpochMilli(number(found, 9)), now);
        return written.after(Math.max(0, since.toMillis() / 1000.0), number(found, 7),
                Duration.ofSeconds(number(found, 15)));
    }

    /** Returns the silent people of the rooms that are known completely. */
    Map<String, List<String>> silent(List<String> queueIds, Duration silence) {
        return each(queueIds, FIND_SILENT, List.of(ROOM, SEEN),
                List.of(millis(clock.instant()), Long.toString(silence.toMillis()),
                        Long.toString(LONGEST_PAUSE.toMillis()), MOST_SILENT),
                found -> found.stream().skip(1).map(String::valueOf).toList());
    }

    private <T> Map<String, T> each(List<String> queueIds, PipelinedScript script, List<RankKeys> keys,
            List<String> arguments, Function<List<?>, T> read) {
        var keysOfEach = queueIds.stream()
                .map(queueId -> keys.stream().map(key -> key.of(queueId)).toList())
                .toList();
        var answers = script.run(redis, keysOfEach, arguments);
        Map<String, T> found = new HashMap<>();
        for (int i = 0; i < queueIds.size(); i++) {
            if (!answers.get(i).isEmpty()) {
                found.put(queueIds.get(i), read.apply(answers.get(i)));
            }
        }
        return found;
    }

    private static String millis(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }

    private static String text(List<?> found, int index) {
        return String.valueOf(found.get(index));
    }

    private static double decimal(List<?> found, int index) {
        return Double.parseDouble(text(found, index));
    }

    private static long number(List<?> found, int index) {
        return Long.parseLong(text(found, index));
    }

    static @Nullable Instant instant(String millis) {
        return "-".equals(millis) ? null : Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
