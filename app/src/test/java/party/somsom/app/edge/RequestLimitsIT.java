package party.somsom.app.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.json;
import static party.somsom.app.Guest.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import party.somsom.api.TurnableClock;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.SecondNode;
import party.somsom.app.WithApplication;
import party.somsom.app.push.Listener;
import party.somsom.identity.TestAccounts;

/** Everything that costs something has a limit, by account and by address. */
@WithApplication
class RequestLimitsIT {
    private static final int OF_ACCOUNT = 6;
    private static final int OF_ADDRESS = 12;
    private static final int CONNECTIONS = 3;

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private static SecondNode node;

    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;

    private String address;
    private Guest ann;
    private Guest bob;
    private FestivalForm form;

    @BeforeAll
    static void start() {
        var limits = Stream.of("festivals.limits.create", "festivals.limits.search", "reservations.limits.reserve",
                "notifications.limits.device")
                .flatMap(each -> Stream.of(limit(each + "-per-account", OF_ACCOUNT), limit(each + "-per-address",
                        OF_ADDRESS)))
                .flatMap(List::stream);
        var others = Stream.of("--server.forward-headers-strategy=native",
                "--somsom.live.connections-per-account=" + CONNECTIONS);
        node = new SecondNode(Stream.concat(limits, others).toArray(String[]::new));
    }

    private static List<String> limit(String name, int attempts) {
        return List.of("--somsom." + name + ".attempts=" + attempts, "--somsom." + name + ".per=1h");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void arrive() {
        address = "203.0.113." + ADDRESSES.incrementAndGet();
        ann = Guest.at(node.http(), accounts).from(address);
        bob = Guest.at(node.http(), accounts).from(address);
        form = FestivalForm.inAWeek(clock);
    }

    /** The account has its limit, and so has the address; others at other addresses are served. */
    private void isLimited(IntFunction<ResponseSpec> anns, IntFunction<ResponseSpec> bobs) {
        assertThat(served(OF_ACCOUNT * 2, anns)).isEqualTo(OF_ACCOUNT);
        assertThat(served(OF_ADDRESS * 2, bobs)).isEqualTo(Math.min(OF_ACCOUNT, OF_ADDRESS - OF_ACCOUNT));

        var refusal = anns.apply(100).returnResult();
        assertThat(refusal.getStatus().value()).isEqualTo(429);
        assertThat(Long.parseLong(refusal.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER))).isPositive();
    }

    private static long served(int requests, IntFunction<ResponseSpec> request) {
        return IntStream.range(0, requests)
                .filter(number -> request.apply(number).returnResult().getStatus().value() != 429)
                .count();
    }

    @Test
    void creatingFestivals() {
        isLimited(_ -> ann.create(form), _ -> bob.create(form));
    }

    @Test
    void reservingAndCancelling() {
        isLimited(number -> number % 2 == 0
                ? ann.reserve("none", form.date(), 1)
                : ann.delete("/reservations/none"), _ -> bob.reserve("none", form.date(), 1));
        refused(ann.delete("/reservations/none"), 429, "TOO_MANY_REQUESTS");
    }

    @Test
    void pushTokens() {
        isLimited(number -> ann.post("/notification/activate", Map.of("token", "t" + number, "platform", "WEB")),
                number -> bob.post("/notification/deactivate", Map.of("token", "t" + number)));
    }

    @Test
    void searchesThatTheCacheDoesNotKnow() {
        var word = UUID.randomUUID().toString();
        var cho = Guest.at(node.http(), accounts).from(address);
        json(search(bob.from("198.51.100.7"), word), 200);

        isLimited(number -> search(ann, word + number),
                number -> search(cho, word + "c" + number));
        json(search(ann, word), 200);
    }

    private static ResponseSpec search(Guest guest, String keyword) {
        return guest.get("/festivals/search?keyword={keyword}", keyword);
    }

    @Test
    void liveConnections() {
        var open = new ArrayList<Listener>();
        try {
            for (var i = 0; i < CONNECTIONS; i++) {
                open.add(new Listener(node.port(), ann.authorization()));
            }

            var problem = Listener.refused(node.port(), Listener.headers(HttpHeaders.AUTHORIZATION,
                    ann.authorization()));

            assertThat(problem.get("code").asString()).isEqualTo("TOO_MANY_REQUESTS");
            assertThat(problem.get("retryAfter").asInt()).isPositive();
            new Listener(node.port(), bob.authorization()).close();
        } finally {
            open.forEach(Listener::close);
        }
    }

    @Test
    void aRequestWithAKeyThatWasLimitedIsNoOutcome() {
        var keyed = ann.withKey("k" + UUID.randomUUID());
        served(OF_ACCOUNT, _ -> ann.reserve("none", form.date(), 1));
        refused(keyed.reserve("none", form.date(), 1), 429, "TOO_MANY_REQUESTS");

        var again = keyed.reserve("none", form.date(), 1).returnResult();

        assertThat(again.getResponseHeaders().containsHeader("Idempotency-Replayed")).isFalse();
        assertThat(again.getResponseHeaders().containsHeader(HttpHeaders.RETRY_AFTER)).isTrue();
    }
}
