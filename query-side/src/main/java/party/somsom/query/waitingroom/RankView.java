package party.somsom.query.waitingroom;

import static party.somsom.query.waitingroom.RankKeys.ADMISSIONS;
import static party.somsom.query.waitingroom.RankKeys.ADMITTED;
import static party.somsom.query.waitingroom.RankKeys.PLACES;
import static party.somsom.query.waitingroom.RankKeys.PREQUEUE;
import static party.somsom.query.waitingroom.RankKeys.ROOM;
import static party.somsom.query.waitingroom.RankKeys.SEEN;
import static party.somsom.query.waitingroom.RankKeys.WAITING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

import party.somsom.foundation.redis.RedisScripts;

/** Reads waiting rooms from Redis, each answer in one round trip; empty where a room is not known completely. */
public class RankView {
    private static final String MOST_SILENT = "1000";
    /** So much earlier than they are someone may count as silent: little next to the minutes that this takes. */
    private static final String MOMENT = Long.toString(Duration.ofSeconds(5).toMillis());
    /** Many ticks. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    @SuppressWarnings("rawtypes") // as Spring types it
    private static final RedisScript<List> FIND_SILENT = RedisScripts.load("find-silent-people.lua", List.class);
    @SuppressWarnings("rawtypes") // as Spring types it
    private static final RedisScript<List> FIND_PLACES = RedisScripts.load("find-places.lua", List.class);
    @SuppressWarnings("rawtypes") // as Spring types it
    private static final RedisScript<List> FIND_STATUS = RedisScripts.load("find-queue-status.lua", List.class);

    private final StringRedisTemplate redis;
    private final Clock clock;

    public RankView(StringRedisTemplate redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** In the order of the people. */
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

    boolean isComplete(String queueId) {
        return room(queueId, clock.instant()).isPresent();
    }

    /** The number of the room's last event that is in the view, or -1. */
    long lastApplied(String queueId) {
        var number = redis.<String, String>opsForHash().get(ROOM.of(queueId), "applied");
        return number == null ? -1 : Long.parseLong(number);
    }

    Optional<RoomFacts> room(String queueId, Instant now) {
        List<?> found = redis.execute(FIND_STATUS, RankKeys.of(queueId, ROOM, WAITING, ADMITTED, ADMISSIONS, PREQUEUE),
                millis(now), millis(now.minus(Estimate.MINUTE)), millis(now.minus(Estimate.WINDOW)));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new RoomFacts(instant(text(found, 0)), Instant.ofEpochMilli(number(found, 1)),
                        number(found, 2), number(found, 3) == 1, number(found, 4), number(found, 5), number(found, 6),
                        number(found, 7), number(found, 8), Instant.ofEpochMilli(number(found, 9))));
    }

    Optional<List<String>> silent(String queueId, Duration silence) {
        List<?> found = redis.execute(FIND_SILENT, RankKeys.of(queueId, ROOM, SEEN), millis(clock.instant()),
                Long.toString(silence.toMillis()), Long.toString(LONGEST_PAUSE.toMillis()), MOST_SILENT);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.stream().skip(1).map(String::valueOf).toList());
    }

    private static String millis(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }

    private static String text(List<?> found, int index) {
        return String.valueOf(found.get(index));
    }

    private static long number(List<?> found, int index) {
        return Long.parseLong(text(found, index));
    }

    static @Nullable Instant instant(String millis) {
        return "-".equals(millis) ? null : Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
