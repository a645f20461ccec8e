package party.somsom.api.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.FestivalForm;
import party.somsom.api.Guest;
import party.somsom.api.TurnableClock;
import party.somsom.api.WithApplication;
import party.somsom.api.identity.TestAccounts;

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

    /** They may be told as well that ranks are not known now. */
    private static int rankOfLatecomer(Queue queue, Guest guest) {
        await().pollInterval(Queue.POLL).atMost(SOON).until(() -> {
            var answer = queue.join(guest).expectBody().returnResult();
            return answer.getStatus().value() == 200;
        });
        return queue.joined(guest).get("rank").asInt();
    }

    private void loseEverything() {
        try (var connection = redis.getConnection()) {
            connection.serverCommands().flushAll();
        }
    }
}
