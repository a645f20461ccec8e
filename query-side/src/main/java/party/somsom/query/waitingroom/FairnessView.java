package party.somsom.query.waitingroom;

import static party.somsom.query.waitingroom.RankKeys.DRAWN;
import static party.somsom.query.waitingroom.RankKeys.ROOM;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;

import party.somsom.messages.Page;
import party.somsom.messages.Rejection;
import party.somsom.messages.Rejection.Code;
import party.somsom.messages.waitingroom.Fairness;
import party.somsom.messages.waitingroom.Fairness.DrawnPlace;
import party.somsom.messages.waitingroom.WaitingRoomIds;

/** Reads the record of a draw from Redis. */
class FairnessView {
    private final StringRedisTemplate redis;

    FairnessView(StringRedisTemplate redis) {
        this.redis = redis;
    }

    Optional<Fairness> find(String queueId, int limit, @Nullable String cursor) {
        var facts = redis.<String, String>opsForHash().entries(ROOM.of(queueId));
        if (!facts.containsKey("closesAt") || facts.containsKey("behind")) {
            return Optional.empty();
        }
        var people = facts.get("people");
        return Optional.of(new Fairness(WaitingRoomIds.festivalOf(queueId), known(facts.get("seedHash")),
                facts.get("seed"), instant(facts.get("opensAt")), instant(facts.get("drawnAt")),
                people == null ? null : Integer.valueOf(people), drawn(queueId, limit, position(cursor))));
    }

    private Page<DrawnPlace> drawn(String queueId, int limit, long after) {
        var found = redis.opsForZSet()
                .rangeByScoreWithScores(DRAWN.of(queueId), after + 1.0, Double.MAX_VALUE, 0, limit + 1L);
        List<DrawnPlace> places = new ArrayList<>();
        found.forEach(each -> places.add(new DrawnPlace(Objects.requireNonNull(each.getScore()).longValue(),
                Objects.requireNonNull(each.getValue()))));
        if (places.size() <= limit) {
            return new Page<>(places, null);
        }
        var page = places.subList(0, limit);
        return new Page<>(page, Long.toString(page.getLast().position()));
    }

    private static long position(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException _) {
            throw new Rejection(Code.CURSOR_INVALID, "not a position").asException();
        }
    }

    private static @Nullable Instant instant(@Nullable String millis) {
        return millis == null ? null : RankView.instant(millis);
    }

    private static @Nullable String known(@Nullable String text) {
        return "-".equals(text) ? null : text;
    }
}
