package party.somsom.query.waitingroom;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

import party.somsom.messages.waitingroom.Standing;
import party.somsom.query.projection.RedisScripts;

/** Waiting rooms in Redis: one round trip for a rank, one for a status, one for a batch of events. */
public class RankView {
    private static final String PREFIX = "queue:";
    private static final Duration RECENTLY = Duration.ofMinutes(1);
    private static final RedisScript<Void> APPLY = RedisScripts.load("apply-waiting-room-events.lua", Void.class);
    @SuppressWarnings("rawtypes") // as Spring types it
    private static final RedisScript<List> FIND_PLACE = RedisScripts.load("find-place.lua", List.class);
    @SuppressWarnings("rawtypes") // as Spring types it
    private static final RedisScript<List> FIND_STATUS = RedisScripts.load("find-queue-status.lua", List.class);

    private final StringRedisTemplate redis;

    public RankView(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** @param events flat, as the script describes */
    void apply(String queueId, List<String> events) {
        redis.execute(APPLY, List.of(key(queueId, "waiting"), key(queueId, "admitted"), key(queueId, "places"),
                key(queueId, "room"), key(queueId, "admissions")), events.toArray());
    }

    Optional<KnownPlace> place(String queueId, String userId) {
        List<?> found = redis.execute(FIND_PLACE, List.of(key(queueId, "waiting"), key(queueId, "places")), userId);
        if (found.isEmpty() || !(found.getFirst() instanceof String place)) {
            return Optional.empty();
        }
        var parts = place.split(" ", -1);
        var ahead = found.size() > 1 && found.get(1) instanceof Long rank ? rank : 0L;
        return Optional
                .of(new KnownPlace(Long.parseLong(parts[0]), Standing.valueOf(parts[1]), instant(parts[2]), ahead));
    }

    Optional<RoomFacts> room(String queueId, Instant now) {
        List<?> found = redis.execute(FIND_STATUS,
                List.of(key(queueId, "waiting"), key(queueId, "admitted"), key(queueId, "room"),
                        key(queueId, "admissions")),
                Long.toString(now.toEpochMilli()), Long.toString(now.minus(RECENTLY).toEpochMilli()));
        if (found.size() < 7 || !(found.get(1) instanceof String closesAt)) {
            return Optional.empty();
        }
        return Optional.of(new RoomFacts(instant(text(found.get(0))), Instant.ofEpochMilli(Long.parseLong(closesAt)),
                number(found.get(2)), number(found.get(3)), number(found.get(4)), number(found.get(5)),
                number(found.get(6))));
    }

    void clear() {
        try (var keys = redis.scan(ScanOptions.scanOptions().match(PREFIX + "*").count(1_000).build())) {
            keys.forEachRemaining(redis::unlink);
        }
    }

    /** All keys of a room hash to one slot, as a script in a Redis cluster needs it. */
    private static String key(String queueId, String part) {
        return PREFIX + "{" + queueId + "}:" + part;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    private static long number(@Nullable Object value) {
        return value == null ? 0 : Long.parseLong(value.toString());
    }

    private static @Nullable Instant instant(String millis) {
        return "-".equals(millis) ? null : Instant.ofEpochMilli(Long.parseLong(millis));
    }

    /** @param ahead people in front who still wait; meaningful while waiting */
    record KnownPlace(long position, Standing standing, @Nullable Instant admittedUntil, long ahead) {
        boolean isAdmitted(Instant now) {
            return admittedUntil != null && now.isBefore(admittedUntil);
        }

        boolean isInTheRoom(Instant now) {
            return standing == Standing.WAITING || isAdmitted(now);
        }
    }

    /** @param recentAdmissions people let through in the last minute */
    record RoomFacts(@Nullable Instant opensAt, Instant closesAt, long admitPerMinute, long servedThrough, long waiting,
            long active, long recentAdmissions) {
    }
}
