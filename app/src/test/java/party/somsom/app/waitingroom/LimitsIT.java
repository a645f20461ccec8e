package party.somsom.app.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.refused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.SecondNode;
import party.somsom.app.WithApplication;
import party.somsom.identity.TestAccounts;

/** Runs two nodes that allow few requests an hour, so that the speed of a test does not matter. */
@WithApplication
class LimitsIT {
    private static final int JOINS = 6;
    private static final int POLLS = 12;
    private static final int POLLS_OF_AN_ADDRESS = 18;
    private static final int STATUSES = 12;
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private static SecondNode one;
    private static SecondNode other;

    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;

    private String address;
    private Guest ann;
    private Guest bob;
    private Queue queue;

    @BeforeAll
    static void start() {
        one = limited();
        other = limited();
    }

    private static SecondNode limited() {
        var settings = Stream.concat(Stream.of("--server.forward-headers-strategy=native"),
                Stream.of(limit("join-per-account", JOINS), limit("poll-per-account", POLLS),
                        limit("poll-per-address", POLLS_OF_AN_ADDRESS), limit("status-per-address", STATUSES))
                        .flatMap(List::stream));
        return new SecondNode(settings.toArray(String[]::new));
    }

    private static List<String> limit(String name, int attempts) {
        var setting = "--somsom.waiting-room.limits." + name;
        return List.of(setting + ".attempts=" + attempts, setting + ".per=1h");
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @BeforeEach
    void arrive() {
        address = "203.0.113." + ADDRESSES.incrementAndGet();
        ann = Guest.at(one.http(), accounts).from(address);
        bob = Guest.at(one.http(), accounts).from(address);
        queue = new Queue(ann.created(FestivalForm.inAWeek(clock)
                .with("waitingRoom", Map.of("opensAt", clock.instant().plus(Duration.ofDays(1))))));
    }

    private ResponseSpec rank(Guest guest) {
        return guest.get("/queues/{queue}/users/{email}/rank", queue.id(), guest.email());
    }

    private ResponseSpec allowed(Guest guest) {
        return guest.get("/queues/{queue}/users/{email}/allowed", queue.id(), guest.email());
    }

    private ResponseSpec status(SecondNode node, String from) {
        return get(node, "/queues/{queue}", from);
    }

    private ResponseSpec get(SecondNode node, String path, String from) {
        return node.http().get().uri(path, queue.id()).header("X-Forwarded-For", from).exchange();
    }

    private static long served(int requests, Supplier<ResponseSpec> request) {
        return IntStream.range(0, requests)
                .filter(_ -> request.get().returnResult().getStatus().isSameCodeAs(HttpStatus.OK))
                .count();
    }

    private static Duration retryAfter(ResponseSpec answer) {
        var seconds = answer.returnResult().getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER);
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    /** A person whose turn it is polls most often. */
    @Test
    void whoeverPollsAsToldIsNeverHit() {
        var cho = Guest.at(http, accounts);
        var open = new Queue(cho.created(FestivalForm.inAWeek(clock).with("waitingRoom", Map.of())));
        open.joined(cho);

        for (var poll = 0; poll < 60; poll++) {
            var told = open.rank(cho).get("nextPollSeconds").asInt();
            assertThat(told).isEqualTo(2);
            open.allowed(cho);
            open.status(http);
            clock.forward(Duration.ofSeconds(told));
        }
    }

    @Test
    void whoeverPollsWithoutEndIsServedAgainAfterTheWait() {
        queue.joined(ann);
        assertThat(served(50, () -> rank(ann))).isEqualTo(POLLS);

        refused(allowed(ann), 429, "TOO_MANY_REQUESTS");
        var wait = retryAfter(rank(ann));
        assertThat(wait).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));

        clock.forward(wait);
        json(rank(ann), 200);
    }

    @Test
    void joiningIsLimitedByItself() {
        assertThat(served(20, () -> queue.join(ann))).isEqualTo(JOINS);

        refused(queue.join(ann.speakingKorean()), 429, "TOO_MANY_REQUESTS");
        assertThat(retryAfter(queue.join(ann))).isPositive();
        json(rank(ann), 200);
    }

    @Test
    void nodesShareALimit() {
        served(50, () -> rank(ann));

        assertThat(served(50, () -> rank(ann.on(other.http()).from(address)))).isLessThanOrEqualTo(POLLS / 3);
    }

    @Test
    void oneWhoPollsWithoutEndHarmsNobodyElseAtTheAddress() {
        queue.joined(ann);
        queue.joined(bob);
        served(100, () -> rank(ann));

        assertThat(served(POLLS_OF_AN_ADDRESS - POLLS, () -> rank(bob))).isEqualTo(POLLS_OF_AN_ADDRESS - POLLS);
        refused(rank(bob), 429, "TOO_MANY_REQUESTS");
        json(rank(bob.from("198.51.100.1")), 200);
    }

    @Test
    void anAddressAsksForTheStatusOnlySoOften() {
        assertThat(served(50, () -> status(one, address))).isEqualTo(STATUSES);

        var refusal = status(one, address);
        refused(refusal, 429, "TOO_MANY_REQUESTS");
        json(status(one, "198.51.100.2"), 200);
        json(rank(ann), 200);

        clock.forward(retryAfter(refusal));
        json(status(one, address), 200);
    }

    @Test
    void pagesOfTheDrawCountAsTheStatus() {
        served(STATUSES - 1, () -> status(one, address));

        assertThat(served(3, () -> get(one, "/queues/{queue}/fairness", address))).isEqualTo(1);
        refused(get(one, "/queues/{queue}/fairness", address), 429, "TOO_MANY_REQUESTS");
    }
}
