package party.somsom.app.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.items;
import static party.somsom.app.Guest.json;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.identity.TestAccounts;
import party.somsom.messages.waitingroom.LineDraw;
import tools.jackson.databind.JsonNode;

/** People who come before the opening are put in line by a draw, and everybody can check the draw. */
@WithApplication
class FairOpeningIT {
    private static final Duration UNTIL_OPENING = Duration.ofMinutes(10);

    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;

    private List<Guest> early;
    private Queue queue;

    @BeforeEach
    void fivePeopleComeEarly() {
        early = Stream.generate(() -> Guest.at(http, accounts)).limit(5).toList();
        queue = new Queue(early.getFirst()
                .created(FestivalForm.inAWeek(clock)
                        .with("waitingRoom", Map.of("opensAt", clock.instant().plus(UNTIL_OPENING)))));
        queue.pause(early.getFirst());
        await().until(() -> queue.status(http).has("paused"));
        early.forEach(queue::joined);
    }

    @Test
    void beforeTheOpeningNobodyHasAPosition() {
        for (var guest : early) {
            var place = queue.joined(guest);
            assertThat(place.has("position")).isFalse();
            assertThat(place.get("rank").asInt()).isEqualTo(-1);
            assertThat(place.get("state").asString()).isEqualTo("WAITING");
            assertThat(place.get("aheadOfYou").asInt()).isEqualTo(4);
            assertThat(place.has("estimatedWaitSeconds")).as("an estimate in a paused room").isFalse();
            assertThat(queue.rank(guest)).isEqualTo(place);
        }
        assertThat(fairness("").propertyNames()).containsExactlyInAnyOrder("queue", "seedHash", "opensAt", "drawn");
    }

    @Test
    void atTheOpeningThePositionsAreWhatTheSeedMakesThem() {
        var promised = fairness("").get("seedHash").asString();

        clock.forward(UNTIL_OPENING);
        await().until(() -> fairness("").has("seed"));
        var late = Guest.at(http, accounts);

        assertThat(queue.joined(late).get("position").asInt()).isEqualTo(6);
        var seed = fairness("").get("seed").asString();
        assertThat(LineDraw.hash(seed)).isEqualTo(promised);
        var drawn = items(fairness("").get("drawn")).stream().map(place -> place.get("userId").asString()).toList();
        assertThat(drawn).hasSize(5).isEqualTo(LineDraw.order(seed, drawn));
        assertThat(fairness("").get("people").asInt()).isEqualTo(5);
        assertThat(early).allSatisfy(guest -> {
            var place = queue.rank(guest);
            assertThat(place.get("position").asInt()).isBetween(1, 5).isEqualTo(place.get("rank").asInt());
        });
        assertThat(early.stream().map(guest -> queue.rank(guest).get("position").asInt())).doesNotHaveDuplicates();
    }

    @Test
    void theDrawIsReadInPages() {
        clock.forward(UNTIL_OPENING);
        await().until(() -> fairness("").has("seed"));

        var first = fairness("?limit=3").get("drawn");
        var rest = fairness("?limit=3&cursor=" + first.get("nextCursor").asString()).get("drawn");

        assertThat(Stream.of(first, rest).flatMap(page -> items(page).stream()).map(p -> p.get("position").asInt()))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(rest.has("nextCursor")).isFalse();
        Guest.invalid(http.get().uri("/queues/{queue}/fairness?cursor=x", queue.id()).exchange(), "cursor");
        Guest.invalid(http.get().uri("/queues/{queue}/fairness?limit=1001", queue.id()).exchange(), "limit");
    }

    @Test
    void whoeverLeavesIsNotDrawn() {
        queue.leave(early.getLast());

        clock.forward(UNTIL_OPENING);

        await().until(() -> fairness("").path("people").asInt() == 4);
        assertThat(queue.rank(early.getLast()).get("state").asString()).isEqualTo("LEFT");
    }

    private JsonNode fairness(String query) {
        return json(http.get().uri("/queues/{queue}/fairness" + query, queue.id()).exchange(), 200);
    }
}
