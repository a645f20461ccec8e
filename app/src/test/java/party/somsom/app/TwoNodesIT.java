package party.somsom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.items;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.refused;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.waitingroom.Queue;
import party.somsom.identity.TestAccounts;

/** What is written on one node can be read on the other at once, whether commands are routed between them or not. */
@WithApplication
class TwoNodesIT {
    private static final int ROUNDS = 4;

    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;

    @ParameterizedTest(name = "routed: {0}")
    @ValueSource(booleans = {false, true})
    void whatIsWrittenOnOneIsReadOnTheOther(boolean routed) {
        var settings = new String[]{"--somsom.cluster.enabled=" + routed, "--somsom.cluster.port=0",
                "--somsom.cluster.name=" + UUID.randomUUID(),
                "--management.endpoints.web.exposure.include=projections",
                "--somsom.operators.token=" + Guest.OPERATORS};
        try (var one = new SecondNode(settings); var other = new SecondNode(settings)) {
            festivalsAreFound(one.http(), other.http());
            reservationsAreSeen(one.http(), other.http());
            ranksAreRight(one.http(), other.http());
            movedDatesAreSold(one.http(), other.http());
            refusalsAreTheSame(one.http(), other.http());
            projectionsOfAnotherNodeAreNotReplayed(one.http(), other.http());
        }
    }

    private void festivalsAreFound(RestTestClient one, RestTestClient other) {
        for (var round = 0; round < ROUNDS; round++) {
            var word = UUID.randomUUID().toString();
            var search = "/festivals/search?keyword=" + word;
            assertThat(items(json(other.get().uri(search).exchange(), 200))).isEmpty();

            var id = Guest.at(one, accounts).created(FestivalForm.inAWeek(clock).with("title", word));

            json(other.get().uri("/festivals/{id}", id).exchange(), 200);
            assertThat(items(json(other.get().uri(search).exchange(), 200))).hasSize(1);
        }
    }

    private void reservationsAreSeen(RestTestClient one, RestTestClient other) {
        var festival = FestivalForm.inAWeek(clock).with("maxPerUser", 10);
        var here = Guest.at(one, accounts);
        var there = here.on(other);
        var id = here.created(festival);
        for (var round = 1; round <= ROUNDS; round++) {
            var reservation = here.reserved(id, festival.date(), 1);

            assertThat(there.reservations()).hasSize(round)
                    .first()
                    .satisfies(each -> assertThat(each.get("reservationId").asString()).isEqualTo(reservation));
            assertThat(there.remaining(id)).isEqualTo(9);

            there.delete("/reservations/{id}", reservation).expectStatus().isNoContent();

            assertThat(here.remaining(id)).isEqualTo(10);
        }
    }

    private void refusalsAreTheSame(RestTestClient one, RestTestClient other) {
        var here = Guest.at(one, accounts);
        var there = here.on(other);
        for (var round = 0; round < ROUNDS; round++) {
            var unknown = UUID.randomUUID() + "_2030-01-01_x";

            refused(here.delete("/reservations/{id}", unknown), 404, "RESERVATION_NOT_FOUND");
            refused(there.delete("/reservations/{id}", unknown), 404, "RESERVATION_NOT_FOUND");
        }
    }

    /** One of three nodes follows them, so at most one of these two. */
    private void projectionsOfAnotherNodeAreNotReplayed(RestTestClient one, RestTestClient other) {
        assertThat(Stream.of(one, other).map(this::replayOfTheRanks))
                .contains("another node follows it; stop the other nodes first")
                .isSubsetOf("another node follows it; stop the other nodes first", "replaying");
    }

    private String replayOfTheRanks(RestTestClient node) {
        return Guest.at(node, accounts)
                .asOperator()
                .post("/actuator/projections/ranks", Map.of())
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private void ranksAreRight(RestTestClient one, RestTestClient other) {
        var organiser = Guest.at(one, accounts);
        var queue = new Queue(
                organiser.created(FestivalForm.inAWeek(clock).with("waitingRoom", Map.of())));
        queue.pause(organiser);
        for (var round = 0; round < ROUNDS; round++) {
            var first = Guest.at(one, accounts);
            var last = Guest.at(other, accounts);
            queue.joined(first);
            queue.joined(last);
            assertThat(queue.rank(first.on(other)).get("rank").asInt()).isEqualTo(1);
            assertThat(queue.rank(last.on(one)).get("rank").asInt()).isEqualTo(2);

            queue.leave(first);

            assertThat(queue.rank(last).get("rank").asInt()).isEqualTo(1);
            assertThat(queue.rank(first.on(other)).get("state").asString()).isEqualTo("LEFT");
            queue.leave(last.on(one));
        }
    }

    /**
     * The second date's inventory now sells the day after it. A node that has not heard of that yet sells it correctly
     * too.
     */
    private void movedDatesAreSold(RestTestClient one, RestTestClient other) {
        var festival = FestivalForm.inAWeek(clock);
        var first = festival.date();
        for (var round = 0; round < ROUNDS; round++) {
            var here = Guest.at(one, accounts);
            var there = here.on(other);
            var id = here.created(festival.with("endDate", first.plusDays(1)));
            there.reserved(id, first, 1);
            json(here.patch("/festivals/{id}", Map.of("startDate", first.plusDays(1)), id), 200);
            assertThat(there.reserved(id, first.plusDays(1), 1)).startsWith(id + "_" + first + "_");
            assertThat(there.reservations()).hasSize(2)
                    .allSatisfy(each -> assertThat(each.get("festivalDate").asString())
                            .isEqualTo(first.plusDays(1).toString()));
        }
    }
}
