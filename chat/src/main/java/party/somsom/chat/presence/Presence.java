package party.somsom.chat.presence;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.springframework.data.redis.core.RedisOperations;
import org.springframework.data.redis.core.SessionCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import party.somsom.foundation.groups.Groups;
import party.somsom.foundation.redis.RedisScripts;

/**
 * The members of rooms who are connected, over all nodes. For each room, a node keeps the set of its own people in
 * Redis and renews it before it expires. So the people of a dead node disappear, and a person on two nodes counts once.
 * Changes are collected and written together.
 */
public final class Presence implements AutoCloseable {
    private static final RedisScript<Long> COUNT = RedisScripts.load("count-online.lua", Long.class);
    private static final int BEATS = 3;
    private static final Duration KEPT = Duration.ofMillis(500);
    private static final long ROOMS_KEPT = 10_000;

    private final StringRedisTemplate redis;
    private final Duration lifetime;
    private final String node = UUID.randomUUID().toString();
    private final Groups<String, String, Boolean> here = new Groups<>();
    private final Map<String, Map<String, Boolean>> changes = new ConcurrentHashMap<>();
    /** When many people open a room at once, Redis is asked once. */
    private final LoadingCache<String, Long> counts = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumSize(ROOMS_KEPT)
            .build(this::count);
    private long nextBeat = System.nanoTime();

    /** @param lifetime how long the people of a dead node stay */
    Presence(StringRedisTemplate redis, Duration lifetime) {
        this.redis = redis;
        this.lifetime = lifetime;
    }

    public void enter(String chatRoomId, String userId) {
        here.put(chatRoomId, userId, true);
        change(chatRoomId, userId, true);
    }

    public void leave(String chatRoomId, String userId) {
        here.remove(chatRoomId, userId);
        change(chatRoomId, userId, false);
    }

    private void change(String chatRoomId, String userId, boolean isHere) {
        changes.compute(chatRoomId, (_, known) -> {
            var people = known == null ? new HashMap<String, Boolean>() : known;
            people.put(userId, isHere);
            return people;
        });
    }

    /** Unless the person has left in this moment. */
    private void renew(String chatRoomId, String userId) {
        changes.compute(chatRoomId, (_, known) -> {
            var people = known == null ? new HashMap<String, Boolean>() : known;
            people.putIfAbsent(userId, true);
            return people;
        });
    }

    /** The number of people of this room on all nodes; it is half a second old at most. */
    public long online(String chatRoomId) {
        return counts.get(chatRoomId);
    }

    private long count(String chatRoomId) {
        return redis.execute(COUNT, List.of(nodes(chatRoomId)), people(chatRoomId, ""));
    }

    /**
     * Writes what has changed, in one round trip. It is to be called often. If a write fails, the next call repeats it.
     */
    public synchronized void flush() {
        beatIfDue();
        Map<String, Map<String, Boolean>> taken = new HashMap<>();
        changes.keySet().forEach(room -> changes.computeIfPresent(room, (_, people) -> {
            taken.put(room, people);
            return null;
        }));
        if (taken.isEmpty()) {
            return;
        }
        try {
            redis.executePipelined(pipeline(each -> taken.forEach((room, people) -> write(each, room, people))));
        } catch (RuntimeException e) {
            taken.forEach(this::putBack);
            throw e;
        }
    }

    private void write(RedisOperations<String, String> pipeline, String room, Map<String, Boolean> people) {
        var own = people(room, node);
        people.forEach((userId, isHere) -> {
            if (isHere) {
                pipeline.opsForSet().add(own, userId);
            } else {
                pipeline.opsForSet().remove(own, userId);
            }
        });
        pipeline.expire(own, lifetime);
        pipeline.opsForSet().add(nodes(room), node);
    }

    private void putBack(String room, Map<String, Boolean> people) {
        changes.merge(room, people, (newer, older) -> {
            older.putAll(newer);
            return older;
        });
    }

    /** Renews the sets of this node's people. If Redis has lost the set of a room, it is written anew. */
    private void beatIfDue() {
        if (System.nanoTime() - nextBeat < 0) {
            return;
        }
        var rooms = List.copyOf(here.all());
        var alive = rooms.isEmpty()
                ? List.of()
                : redis.executePipelined(
                        pipeline(each -> rooms.forEach(room -> each.expire(people(room, node), lifetime))));
        for (int i = 0; i < rooms.size(); i++) {
            if (!Boolean.TRUE.equals(alive.get(i))) {
                var room = rooms.get(i);
                here.of(room).keySet().forEach(userId -> renew(room, userId));
            }
        }
        nextBeat = System.nanoTime() + lifetime.toNanos() / BEATS;
    }

    /** Removes all people of this node. */
    @Override
    public synchronized void close() {
        var rooms = List.copyOf(here.all());
        here.clear();
        changes.clear();
        redis.delete(rooms.stream().map(room -> people(room, node)).toList());
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // Spring leaves the types open, and wants null
    private static SessionCallback<Object> pipeline(Consumer<RedisOperations<String, String>> commands) {
        return new SessionCallback<>() {
            @Override
            public <K, V> Object execute(RedisOperations<K, V> operations) {
                commands.accept((RedisOperations<String, String>) operations);
                return null;
            }
        };
    }

    private static String nodes(String chatRoomId) {
        return "chat:{" + chatRoomId + "}:online";
    }

    private static String people(String chatRoomId, String node) {
        return nodes(chatRoomId) + ":" + node;
    }
}
