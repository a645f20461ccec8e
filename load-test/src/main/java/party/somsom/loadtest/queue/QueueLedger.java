package party.somsom.loadtest.queue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import party.somsom.loadtest.bench.CatchUp;
import party.somsom.loadtest.queue.QueueAudit.Seat;
import party.somsom.loadtest.testbed.Database;
import party.somsom.messages.waitingroom.WaitingRoomIds;

/** Reads directly from the servers who waits. Only this class knows Somsom's table and keys for that. */
final class QueueLedger implements AutoCloseable {
    private static final String JOINED = """
            SELECT person.id, JSON_VALUE(json, '$.firstPosition') + person.nth - 1
            FROM (SELECT CONVERT(payload USING utf8mb4) AS json FROM domain_event_entry
              WHERE aggregate_identifier = ? AND payload_type = 'waiting-room.people-joined.v1') joined,
            JSON_TABLE(json, '$.userIds[*]' COLUMNS (nth FOR ORDINALITY, id VARCHAR(64) PATH '$')) person""";

    private final Database database;
    private final RedisClient client;
    private final StatefulRedisConnection<String, String> redis;

    QueueLedger(Database database, Map<String, String> addresses) {
        this.database = database;
        this.client = RedisClient.create(RedisURI.create(addresses.get("spring.data.redis.host"),
                Integer.parseInt(addresses.get("spring.data.redis.port"))));
        this.redis = client.connect();
    }

    /** Measures the time until {@code people} wait in the rank view. */
    Duration awaitRankView(String queue, long people) throws Exception {
        return CatchUp.await(() -> redis.sync().zcard(waitingKey(queue)) >= people);
    }

    List<Seat> events(String queue) throws Exception {
        return database.rows(JOINED, WaitingRoomIds.queueId(queue),
                row -> new Seat(row.getString(1), row.getLong(2)));
    }

    List<Seat> view(String queue) {
        return redis.sync()
                .zrangeWithScores(waitingKey(queue), 0, -1)
                .stream()
                .map(one -> new Seat(one.getValue(), (long) one.getScore()))
                .toList();
    }

    private static String waitingKey(String queue) {
        return "queue:{" + WaitingRoomIds.queueId(queue) + "}:waiting";
    }

    @Override
    public void close() {
        redis.close();
        client.shutdown();
    }
}
