package party.somsom.api.waitingroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.FestivalForm;
import party.somsom.api.Guest;
import party.somsom.api.TurnableClock;
import party.somsom.api.WithApplication;
import party.somsom.api.identity.TestAccounts;
import tools.jackson.databind.JsonNode;

/** Redis may lose everything at any time. Nobody is told a wrong rank for that, and soon everybody the right one. */
@WithApplication
class LostRanksIT {
    private static final int PEOPLE = 400;
    private static final int ROUNDS = 3;
    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private RedisConnectionFactory redis;

    /** Nobody is admitted, so the rank of each is their position. */
    private Queue pausedRoom(Guest organiser) {
        var queue = new Queue(
                organiser.created(FestivalForm.inAWeek(clock).with("waitingRoom", Map.of("admitPerMinute", 60))));
        queue.pause(organiser);
        return queue;
    }

    @Test
    void everybodyIsToldTheRightRankOrNoneWhenRedisLosesEverything() {
        var people = Guest.crowd(http, accounts, PEOPLE);
        var late = Guest.crowd(http, accounts, ROUNDS);
        var queue = pausedRoom(people.getFirst());
        try (var crowd = new AskingCrowd(queue, people)) {
            for (var round = 0; round < ROUNDS; round++) {
                crowd.awaitTheRightRankForEach(SOON);
                loseEverything();
                assertThat(rankOfLatecomer(queue, late.get(round))).isEqualTo(PEOPLE + round + 1);
            }
            crowd.awaitTheRightRankForEach(SOON);
            assertThat(crowd.wrong()).isEmpty();
        }
    }

    /** As when a replica that is behind takes over. */
    @Test
    void whoeverComesWhenRedisHasLostTheLatestIsToldTheRightRankOrNone() {
        var people = Guest.crowd(http, accounts, 6);
        var queue = pausedRoom(people.getFirst());
        people.subList(0, 3).forEach(queue::joined);
        var earlier = contents();
        people.subList(3, 6).forEach(queue::joined);

        loseEverything();
        restore(earlier);

        assertThat(rankOfLatecomer(queue, Guest.at(http, accounts))).isEqualTo(7);
        for (var i = 0; i < people.size(); i++) {
            assertThat(queue.rank(people.get(i)).get("rank").asInt()).isEqualTo(i + 1);
        }
    }

    /** They may be told as well that ranks are not known now. */
    private static int rankOfLatecomer(Queue queue, Guest guest) {
        return await().pollInterval(Queue.POLL)
                .atMost(SOON)
                .until(() -> queue.join(guest).expectBody(JsonNode.class).returnResult(),
                        answer -> answer.getStatus().value() == 200)
                .getResponseBody()
                .get("rank")
                .asInt();
    }

    private Map<byte[], byte[]> contents() {
        try (var connection = redis.getConnection()) {
            var keys = connection.keyCommands();
            return keys.keys("*queue*".getBytes(UTF_8))
                    .stream()
                    .collect(toMap(Function.identity(), keys::dump));
        }
    }

    private void restore(Map<byte[], byte[]> contents) {
        try (var connection = redis.getConnection()) {
            contents.forEach((key, value) -> connection.keyCommands().restore(key, 0, value));
        }
    }

    private void loseEverything() {
        try (var connection = redis.getConnection()) {
            connection.serverCommands().flushAll();
        }
    }
}
