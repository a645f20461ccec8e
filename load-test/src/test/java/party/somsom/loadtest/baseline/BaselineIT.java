package party.somsom.loadtest.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.testing.LocalServer.MYSQL;
import static party.somsom.testing.LocalServer.REDIS;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import party.somsom.loadtest.baseline.SortedSetQueue.Rank;
import party.somsom.loadtest.driver.ClosedLoop;
import party.somsom.loadtest.driver.Load;
import party.somsom.loadtest.driver.Request;
import party.somsom.messages.ticketing.TicketingIds;
import party.somsom.testing.WithLocalStack;

@WithLocalStack({MYSQL, REDIS})
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BaselineIT {
    private static final Issuer ISSUER = newIssuer();
    private static final ClosedLoop DRIVER = new ClosedLoop();
    private static final LocalDate DATE = LocalDate.of(2026, 12, 1);

    @LocalServerPort
    private int port;
    @Autowired
    private Map<String, Reservations> ways;
    @Autowired
    private SortedSetQueue queue;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private StringRedisTemplate redis;

    private final String festivalId = UUID.randomUUID().toString();

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry properties) {
        properties.add("baseline.jwks", ISSUER::keysUri);
    }

    @AfterAll
    static void stop() {
        DRIVER.close();
        ISSUER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"row-lock", "redis"})
    void aRaceSellsWhatThereIsAndRefusesTheRest(String way) {
        open(way, 100);
        var buyers = Stream.generate(ISSUER::token).limit(300).toList();

        assertThat(reserve(way, buyers)).isEqualTo(Map.of("201", 100L, "409 SOLD_OUT", 200L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"row-lock", "redis"})
    void nobodyGetsMoreThanTheLimit(String way) {
        open(way, 100);

        assertThat(reserve(way, Collections.nCopies(10, ISSUER.token())))
                .isEqualTo(Map.of("201", 4L, "409 LIMIT_EXCEEDED", 6L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"row-lock", "redis"})
    void anUnknownDateIsNotFound(String way) {
        assertThat(reserve(way, List.of(ISSUER.token()))).isEqualTo(Map.of("404 DATE_NOT_FOUND", 1L));
    }

    @Test
    void theRowLockKeepsEveryReservation() {
        open("row-lock", 100);

        reserve("row-lock", Stream.generate(ISSUER::token).limit(40).toList());

        assertThat(number("SELECT SUM(quantity) FROM somsom_baseline.reservation WHERE inventory_id = ?"))
                .isEqualTo(40);
        assertThat(number("SELECT remaining FROM somsom_baseline.inventory WHERE inventory_id = ?")).isEqualTo(60);
    }

    @Test
    void whoeverJoinsTheQueueAgainKeepsTheirPlace() {
        var people = Stream.generate(ISSUER::token).limit(30).toList();

        assertThat(join(people)).isEqualTo(Map.of("200", 30L));
        assertThat(join(people)).isEqualTo(Map.of("200", 30L));

        var line = redis.opsForZSet();
        var key = "baseline:queue:" + festivalId;
        assertThat(line.size(key)).isEqualTo(30);
        assertThat(line.range(key, 0, -1)).allSatisfy(person -> assertThat(queue.join(festivalId, person))
                .isEqualTo(new Rank(Objects.requireNonNull(line.rank(key, person)) + 1)));
        assertThat(queue.rank(festivalId, "a stranger")).isEqualTo(new Rank(-1));
    }

    @Test
    void onlyAGenuineTokenOfALiveSessionIsLetIn() {
        redis.opsForValue().set("revoked:ended", "", Duration.ofMinutes(1));

        assertThat(nothing(ISSUER.token())).isEqualTo(Map.of("200", 1L));
        assertThat(nothing(ISSUER.token("ended"))).isEqualTo(Map.of("401", 1L));
        assertThat(nothing(ISSUER.forgedToken())).isEqualTo(Map.of("401", 1L));
    }

    private void open(String way, int capacity) {
        ways.get(way).open(new Inventory(inventoryId(), "A festival", capacity, 4));
    }

    private Map<String, Long> reserve(String way, List<String> tokens) {
        var order = "{\"festivalId\":\"%s\",\"festivalDate\":\"%s\",\"quantity\":1}".formatted(festivalId, DATE);
        return outcomes(
                tokens.stream()
                        .map(token -> Request.post("/baseline/" + way + "/reservations", token, order))
                        .toList());
    }

    private Map<String, Long> join(List<String> tokens) {
        return outcomes(
                tokens.stream()
                        .map(token -> Request.get("/baseline/queues/" + festivalId + "/join", token))
                        .toList());
    }

    private Map<String, Long> nothing(String token) {
        return outcomes(List.of(Request.get("/baseline/nothing", token)));
    }

    private Map<String, Long> outcomes(List<Request> requests) {
        var load = new Load(Math.min(16, requests.size()), Duration.ZERO, Duration.ofSeconds(30));
        return DRIVER.drive(port, load, requests.iterator()).total();
    }

    private long number(String sql) {
        return jdbc.sql(sql).param(inventoryId()).query(Long.class).single();
    }

    private String inventoryId() {
        return TicketingIds.inventoryId(festivalId, DATE);
    }

    private static Issuer newIssuer() {
        try {
            return new Issuer();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
