package party.somsom.query.waitingroom;

import static party.somsom.query.waitingroom.RankKeys.ADMISSIONS;
import static party.somsom.query.waitingroom.RankKeys.ADMITTED;
import static party.somsom.query.waitingroom.RankKeys.DRAWN;
import static party.somsom.query.waitingroom.RankKeys.PLACES;
import static party.somsom.query.waitingroom.RankKeys.PREQUEUE;
import static party.somsom.query.waitingroom.RankKeys.REBUILD;
import static party.somsom.query.waitingroom.RankKeys.ROOM;
import static party.somsom.query.waitingroom.RankKeys.SEEN;
import static party.somsom.query.waitingroom.RankKeys.WAITING;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

import party.somsom.foundation.redis.RedisScripts;

/** Writes events to the rank view. */
class RankUpdates {
    private static final String BEHIND = "behind";
    private static final Duration LONGEST_STEP = Duration.ofSeconds(30);
    private static final RedisScript<Long> APPLY = RedisScripts.load("apply-waiting-room-events.lua", Long.class);
    private static final RedisScript<Long> END_REBUILD = RedisScripts.load("end-rank-rebuild.lua", Long.class);

    private final StringRedisTemplate redis;
    private final Clock clock;

    RankUpdates(StringRedisTemplate redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** @return false if earlier events are missing; the room then has to be rebuilt */
    boolean apply(String queueId, RankEvents events) {
        List<String> arguments = new ArrayList<>(events.size() + 1);
        arguments.add(Long.toString(clock.millis()));
        arguments.addAll(events.flat());
        var complete = redis.execute(APPLY,
                RankKeys.of(queueId, ROOM, PLACES, WAITING, ADMITTED, ADMISSIONS, SEEN, PREQUEUE, DRAWN),
                arguments.toArray());
        return complete == 1;
    }

    /**
     * Claims the right to rebuild a room. The claim expires if it is not used.
     *
     * @return false if another node or thread has the claim
     */
    boolean claimRebuild(String queueId, String claim) {
        return Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(REBUILD.of(queueId), claim, LONGEST_STEP));
    }

    void beginRebuild(String queueId) {
        redis.unlink(RankKeys.of(queueId, ROOM, PLACES, WAITING, ADMITTED, ADMISSIONS, PREQUEUE, DRAWN));
        redis.opsForHash().put(ROOM.of(queueId), BEHIND, "1");
    }

    void continueRebuild(String queueId) {
        redis.expire(REBUILD.of(queueId), LONGEST_STEP);
    }

    /** @param rebuilt whether the room may answer again; nothing happens if the claim has been replaced meanwhile */
    void endRebuild(String queueId, String claim, boolean rebuilt) {
        redis.execute(END_REBUILD, RankKeys.of(queueId, ROOM, REBUILD), claim, rebuilt ? "1" : "0");
    }

    /**
     * Silences every room until it is rebuilt. The rebuild deletes the keys. If this method deleted them one by one, it
     * could delete some keys of a room that was rebuilt meanwhile, and the room would answer from the rest.
     */
    void silence() {
        var rooms = ScanOptions.scanOptions().match(ROOM.of("*")).count(1_000).build();
        try (var keys = redis.scan(rooms)) {
            keys.forEachRemaining(room -> redis.opsForHash().put(room, BEHIND, "1"));
        }
    }
}
