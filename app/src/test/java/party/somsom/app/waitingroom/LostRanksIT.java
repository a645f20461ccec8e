package party.somsom.app.waitingroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.ReturnType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.identity.TestAccounts;
import tools.jackson.databind.JsonNode;

/**
 * Redis may lose everything at any time. Even then no person is told a wrong rank, and soon everybody is told the right
 * one.
 */
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

    /** Nobody is admitted, so a person's rank is their position. */
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

    @Test
    void everybodyIsToldTheRightRankOrNoneWhileRanksAreReplayed() {
        var people = Guest.crowd(http, accounts, PEOPLE);
        var queue = pausedRoom(people.getFirst());
        manyOtherRooms();
        try (var crowd = new AskingCrowd(queue, people)) {
            for (var round = 0; round < ROUNDS; round++) {
                crowd.awaitTheRightRankForEach(SOON);
                people.getFirst()
                        .asOperator()
                        .post("/actuator/projections/ranks", Map.of())
                        .expectStatus()
                        .isOk();
            }
            crowd.awaitTheRightRankForEach(SOON);
            assertThat(crowd.wrong()).isEmpty();
        }
    }

    @Test
    void whoeverComesWhenRedisHasLostTheLatestIsToldTheRightRankOrNone() {
        var people = Guest.crowd(http, accounts, 6);
        var queue = pausedRoom(people.getFirst());
        join(queue, people.subList(0, 3));
        loseTheLatest(() -> join(queue, people.subList(3, 6)));

        assertThat(rankOfLatecomer(queue, Guest.at(http, accounts))).isEqualTo(7);
        assertThat(people.stream().map(guest -> rankOnceKnown(() -> rank(queue, guest))))
                .containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void whoeverRedisHasLostIsNotTakenForAStranger() {
        var people = Guest.crowd(http, accounts, 2);
        var queue = pausedRoom(people.getFirst());
        join(queue, people.subList(0, 1));
        loseTheLatest(() -> join(queue, people.subList(1, 2)));

        assertThat(rankOnceKnown(() -> rank(queue, people.getLast()))).isEqualTo(2);
    }

    @Test
    void aLineIsMadeAgainThoughNobodyAsks() {
        var people = Guest.crowd(http, accounts, 2);
        var queue = pausedRoom(people.getFirst());
        join(queue, people);

        loseEverything();

        await().atMost(SOON).until(() -> lifetimes(queue), keys -> keys.size() > 2);
    }

    @Test
    void aRoomThatHasBeenClosedForAWeekIsForgotten() {
        var closesIn = Duration.ofDays(5);
        var organiser = Guest.at(http, accounts);
        var queue = new Queue(organiser.created(FestivalForm.inAWeek(clock)
                .with("waitingRoom", Map.of())
                .with("salesCloseAt", clock.instant().plus(closesIn))));
        join(queue, List.of(organiser));

        assertThat(lifetimes(queue)).hasSizeGreaterThan(2)
                .allSatisfy(lifetime -> assertThat(lifetime).isCloseTo(closesIn.plusDays(7), Duration.ofMinutes(5)));
    }

    private List<Duration> lifetimes(Queue queue) {
        try (var connection = redis.getConnection()) {
            var keys = connection.keyCommands();
            return keys.keys(("queue:{*" + queue.id() + "}:*").getBytes(UTF_8))
                    .stream()
                    .map(key -> Duration.ofMillis(keys.pTtl(key)))
                    .toList();
        }
    }

    /** Returns when Redis knows of it. */
    private static void join(Queue queue, List<Guest> people) {
        people.forEach(queue::joined);
        people.forEach(queue::rank);
    }

    private static ResponseSpec rank(Queue queue, Guest guest) {
        return guest.get("/queues/{queue}/users/{email}/rank", queue.id(), guest.email());
    }

    private static int rankOfLatecomer(Queue queue, Guest guest) {
        return rankOnceKnown(() -> queue.join(guest));
    }

    /** The answer may also be that ranks are not known now. */
    private static int rankOnceKnown(Supplier<ResponseSpec> request) {
        var answer = await().pollInterval(Queue.POLL)
                .atMost(SOON)
                .until(() -> request.get().expectBody(JsonNode.class).returnResult(),
                        each -> each.getStatus().value() == 200);
        return answer.getResponseBody().get("rank").asInt();
    }

    /** Does what happens when a replica that is behind takes over. */
    private void loseTheLatest(Runnable latest) {
        try (var connection = redis.getConnection()) {
            var keys = connection.keyCommands();
            var earlier = keys.keys("queue:*".getBytes(UTF_8))
                    .stream()
                    .collect(toMap(Function.identity(), keys::dump));
            latest.run();
            loseEverything();
            earlier.forEach((key, contents) -> keys.restore(key, 0, contents, true));
        }
    }

    /** They exist for a minute. A reset takes one room after another. */
    private void manyOtherRooms() {
        try (var connection = redis.getConnection()) {
            connection.scriptingCommands()
                    .eval("""
                            for i = 1, 20000 do redis.call('SET', 'queue:{other-' .. i .. '}:seen', '', 'EX', 60) end"""
                            .getBytes(UTF_8), ReturnType.STATUS, 0);
        }
    }

    private void loseEverything() {
        try (var connection = redis.getConnection()) {
            connection.serverCommands().flushAll();
        }
    }
}
