package party.somsom.app.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static party.somsom.app.Guest.json;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import party.somsom.api.TurnableClock;
import party.somsom.api.problem.ProblemCode;
import party.somsom.app.FestivalForm;
import party.somsom.app.Guest;
import party.somsom.app.WithApplication;
import party.somsom.app.edge.RawHttp.Answer;
import party.somsom.app.edge.RawHttp.Request;
import party.somsom.identity.TestAccounts;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever comes in, nothing breaks: each operation of the OpenAPI document gets requests with wrong types, bytes,
 * lengths, characters, encodings and headers. {@code -Dsomsom.fuzz.requests=1000} sends more of them to each operation,
 * and {@code -Dsomsom.fuzz.seed=…} sends others.
 */
@WithApplication
class FuzzIT {
    private static final int REQUESTS = Integer.getInteger("somsom.fuzz.requests", 25);
    private static final long SEED = Long.getLong("somsom.fuzz.seed", 20_261_127L);
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private RestTestClient http;
    @Autowired
    private TestAccounts accounts;
    @Autowired
    private TurnableClock clock;
    @LocalServerPort
    private int port;

    private final Queue<ILoggingEvent> failures = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getThrowableProxy() != null && event.getThreadName().startsWith("tomcat-handler")) {
                failures.add(event);
            }
        }
    };

    @BeforeEach
    void listen() {
        listener.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(listener);
    }

    @AfterEach
    void stopListening() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(listener);
    }

    /** What is under /dev turns the clock of everybody, and makes accounts without end. */
    static List<Operation> operations() {
        return Operation.all().stream().filter(each -> !each.path().startsWith("/dev/")).toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nothingThatComesInBreaksAnything(Operation operation) throws IOException {
        var odd = Odd.of(SEED + operation.toString().hashCode());
        var server = new RawHttp(port);
        var people = Guest.crowd(http, accounts, 5);
        var known = known(people.getFirst());

        for (var i = 0; i < REQUESTS; i++) {
            var request = operation.request(odd, known, odd.one(people).authorization());
            check(request, server.send(request));
        }

        assertThat(failures)
                .extracting(event -> event.getFormattedMessage() + " " + event.getThrowableProxy().getMessage())
                .isEmpty();
    }

    private Map<String, String> known(Guest organiser) {
        var festival = json(organiser.create(FestivalForm.inAWeek(clock).with("waitingRoom", Map.of())), 201);
        var known = new HashMap<String, String>();
        for (var id : List.of("festivalId", "chatRoomId")) {
            known.put(id, festival.get(id).asString());
        }
        known.putAll(Map.of("queue", known.get("festivalId"), "email", organiser.email(), "userId",
                festival.get("organiserId").asString(), "seq", "1", "limit", "5", "reservationId",
                known.get("festivalId") + "_2030-06-01_x"));
        return known;
    }

    private static void check(Request request, Answer answer) {
        var what = request + "\n" + answer.header() + answer.body();
        assertThat(answer.status() < 500 || answer.status() == 503).as(what).isTrue();
        if (answer.status() >= 400 && !answer.has("text/html")) {
            assertThat(answer.has("application/problem+json")).as(what).isTrue();
            assertThatCode(() -> ProblemCode.valueOf(JSON.readTree(answer.json()).path("code").asString())).as(what)
                    .doesNotThrowAnyException();
            assertThat(answer.body()).as(what).doesNotContain("Exception", "org.springframework", "\tat ");
        } else {
            assertThat(answer.status()).as(what).isGreaterThanOrEqualTo(200);
        }
    }
}
