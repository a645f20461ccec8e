package party.somsom.chat.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.StringRedisTemplate;

import party.somsom.testing.LocalRedis;
import party.somsom.testing.LocalServer;
import party.somsom.testing.WithLocalStack;

/** Two nodes, one of which may die. */
@WithLocalStack(LocalServer.REDIS)
class PresenceIT {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(600);

    private final String room = UUID.randomUUID().toString();
    private final LocalRedis connection = new LocalRedis();
    private final StringRedisTemplate redis = connection.template();

    @AfterEach
    void disconnect() {
        connection.close();
    }

    private void online(Presence node, long expected) {
        await().until(() -> node.online(room) == expected);
    }

    @Test
    void somebodyOnTwoNodesCountsOnce() {
        try (var one = new Presence(redis, LONG); var other = new Presence(redis, LONG)) {
            one.enter(room, "ann");
            one.enter(room, "bob");
            other.enter(room, "ann");
            one.flush();
            other.flush();
            online(one, 2);

            one.leave(room, "ann");
            one.leave(room, "bob");
            one.flush();

            online(other, 1);
        }
        assertThat(redis.keys("*" + room + "}:online:*")).isEmpty();
    }

    @Test
    void aNodeThatDiesTakesItsPeopleWithIt() {
        try (var alive = new Presence(redis, SHORT); var dead = new Presence(redis, SHORT)) {
            alive.enter(room, "ann");
            dead.enter(room, "bob");
            dead.flush();
            alive.flush();
            online(alive, 2);

            await().until(() -> {
                alive.flush();
                return alive.online(room) == 1;
            });
            await().during(SHORT.multipliedBy(2)).atMost(SHORT.multipliedBy(4)).until(() -> {
                alive.flush();
                return alive.online(room) == 1;
            });
        }
    }

    @Test
    void whatRedisLosesIsWrittenAnew() {
        try (var node = new Presence(redis, SHORT)) {
            node.enter(room, "ann");
            node.flush();
            online(node, 1);

            redis.delete(redis.keys("*" + room + "*"));

            online(node, 0);
            await().until(() -> {
                node.flush();
                return node.online(room) == 1;
            });
        }
    }
}
