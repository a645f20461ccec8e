package party.somsom.app.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.parsed;
import static party.somsom.app.Guest.refused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.identity.TestAccounts;

@WithApplication
class JoinIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private Guest ann;
    @Autowired
    private Guest bob;
    @Autowired
    private Guest cho;
    private Queue queue;

    /** Nobody is admitted, so ranks change only by what a test does. */
    @BeforeEach
    void aRoomThatIsPaused() {
        queue = new Queue(
                ann.created(FestivalForm.inAWeek(clock).with("waitingRoom", Map.of("admitPerMinute", 60))));
        queue.pause(ann);
    }

    @Test
    void givesAPlaceAtTheEnd() {
        await().until(() -> queue.status(http).has("paused"));
        queue.joined(ann);

        var place = queue.joined(bob);

        assertThat(place.propertyNames()).containsExactlyInAnyOrder("queue", "position", "rank", "allowed", "state",
                "aheadOfYou", "nextPollSeconds");
        assertThat(place.get("queue").asString()).isEqualTo(queue.id());
        assertThat(place.get("position").asInt()).isEqualTo(2);
        assertThat(place.get("rank").asInt()).isEqualTo(2);
        assertThat(place.get("aheadOfYou").asInt()).isEqualTo(1);
        assertThat(place.get("allowed").asBoolean()).isFalse();
        assertThat(place.get("state").asString()).isEqualTo("WAITING");
        assertThat(place.get("nextPollSeconds").asInt()).isBetween(2, 30);
    }

    @Test
    void joiningAgainKeepsThePlace() {
        var first = queue.joined(ann);
        queue.joined(bob);

        var again = queue.joined(ann);

        assertThat(again.get("position")).isEqualTo(first.get("position"));
        assertThat(again.get("rank")).isEqualTo(first.get("rank"));
        assertThat(queue.rank(bob).get("rank").asInt()).isEqualTo(2);
    }

    @Test
    void theLongNameOfTheQueueIsTakenToo() {
        queue.joined(ann);

        var place = new Queue("festival" + queue.id()).joined(ann);

        assertThat(place.get("position").asInt()).isEqualTo(1);
        assertThat(place.get("queue").asString()).isEqualTo(queue.id());
    }

    @Test
    void thePlaceIsSeenAtOnce() {
        IntStream.rangeClosed(1, 15).forEach(i -> {
            var guest = Guest.at(http, accounts);
            queue.joined(guest);
            assertThat(queue.rank(guest).get("rank").asInt()).isEqualTo(i);
        });
    }

    @Test
    void theRankFallsAsPeopleAheadLeave() {
        List.of(ann, bob, cho).forEach(queue::joined);

        queue.leave(ann);
        assertThat(queue.rank(bob).get("rank").asInt()).isEqualTo(1);
        assertThat(queue.rank(cho).get("rank").asInt()).isEqualTo(2);

        queue.leave(bob);
        var rank = queue.rank(cho);
        assertThat(rank.get("rank").asInt()).isEqualTo(1);
        assertThat(rank.get("aheadOfYou").asInt()).isZero();
        assertThat(rank.get("position").asInt()).isEqualTo(3);
    }

    @Test
    void whoeverLeftWaitsNoMore() {
        queue.joined(ann);

        queue.leave(ann);

        var place = queue.rank(ann);
        assertThat(place.get("rank").asInt()).isEqualTo(-1);
        assertThat(place.get("state").asString()).isEqualTo("LEFT");
        queue.leave(ann);
    }

    @Test
    void whoeverComesBackIsSeenAtTheEndAtOnce() {
        for (var round = 2; round <= 10; round++) {
            queue.joined(ann);
            queue.leave(ann);
            assertThat(queue.joined(ann).get("position").asInt()).isEqualTo(round);
            var place = queue.rank(ann);
            assertThat(place.get("state").asString()).isEqualTo("WAITING");
            assertThat(place.get("rank").asInt()).isEqualTo(1);
            assertThat(place.get("position").asInt()).isEqualTo(round);
            queue.leave(ann);
            round++;
        }
    }

    @Test
    void aStrangerHasNoRank() {
        queue.joined(bob);

        var place = queue.rank(ann);

        assertThat(place.get("rank").asInt()).isEqualTo(-1);
        assertThat(place.has("position")).isFalse();
        assertThat(place.has("state")).isFalse();
        assertThat(queue.allowed(ann)).isEqualTo(parsed("{\"allowed\":false}"));
        queue.leave(ann);
        queue.leaveProceed(ann);
    }

    @ParameterizedTest
    @CsvSource({"GET,waiting-room/users/{email}", "GET,users/{email}/rank", "GET,users/{email}/allowed",
            "DELETE,users/{email}/leave", "DELETE,users/{email}/leave-proceed"})
    void aPathIsForTheOwnerOfItsAddress(HttpMethod method, String path) {
        queue.joined(bob);

        refused(request(ann, method, path, queue.id(), bob.email()), 403, "FORBIDDEN");
        refused(request(ann, method, path, queue.id(), "nobody"), 403, "FORBIDDEN");
        request(ann, method, path, queue.id(), ann.email().toUpperCase()).expectStatus().is2xxSuccessful();
        refused(http.method(method).uri("/queues/{queue}/" + path, queue.id(), bob.email()).exchange(), 401,
                "UNAUTHENTICATED");
        assertThat(queue.rank(bob).get("rank").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"GET,waiting-room/users/{email}", "GET,users/{email}/rank", "GET,users/{email}/allowed",
            "DELETE,users/{email}/leave", "DELETE,users/{email}/leave-proceed"})
    void aFestivalWithoutARoomHasNoQueue(HttpMethod method, String path) {
        var roomless = ann.created(FestivalForm.inAWeek(clock));

        for (var unknown : List.of(roomless, "festival" + roomless, "none", "festival", "축제", queue.id() + " ")) {
            refused(request(ann, method, path, unknown, ann.email()), 404, "QUEUE_NOT_FOUND");
        }
    }

    private static RestTestClient.ResponseSpec request(Guest guest, HttpMethod method, String path, String queueId,
            String email) {
        var uri = "/queues/{queue}/" + path;
        return method == HttpMethod.GET ? guest.get(uri, queueId, email) : guest.delete(uri, queueId, email);
    }

    @Test
    void nobodyJoinsAClosedQueue() {
        var festival = FestivalForm.inAWeek(clock);
        var closing = new Queue(ann.created(festival.with("waitingRoom", Map.of())
                .with("salesCloseAt", clock.instant().plus(Duration.ofMinutes(5)))));
        closing.joined(ann);

        clock.forward(Duration.ofMinutes(5));

        refused(closing.join(bob), 409, "QUEUE_CLOSED");
        assertThat(json(http.get().uri("/festivals/{id}", closing.id()).exchange(), 200).get("waitingRoom")
                .get("state")
                .asString()).isEqualTo("CLOSED");
        closing.leave(ann);
    }

    /** Requests of the same moment share a command, and a refusal is of the whole command. */
    @Test
    void nobodyLosesAPlaceForWhoIsRefusedInTheSameMoment() throws Exception {
        var closing = new Queue(ann.created(FestivalForm.inAWeek(clock)
                .with("waitingRoom", Map.of("admitPerMinute", 60))
                .with("salesCloseAt", clock.instant().plus(Duration.ofMinutes(5)))));
        closing.pause(ann);
        var early = Guest.crowd(http, accounts, 20);
        early.forEach(closing::joined);
        var late = Guest.crowd(http, accounts, 20);

        clock.forward(Duration.ofMinutes(5));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            late.forEach(guest -> threads.execute(() -> closing.join(guest)));
            var places = threads.invokeAll(early.stream().map(guest -> asking(closing, guest)).toList());
            for (var place : places) {
                assertThat(place.get()).isEqualTo(200);
            }
        }
        late.forEach(guest -> refused(closing.join(guest), 409, "QUEUE_CLOSED"));
    }

    private static Callable<Integer> asking(Queue queue, Guest guest) {
        return () -> queue.join(guest).expectBody().returnResult().getStatus().value();
    }
}
