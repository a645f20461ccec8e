package party.somsom.loadtest.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

class ClosedLoopTest {
    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private final ClosedLoop driver = new ClosedLoop();
    private HttpServer server;

    @BeforeEach
    void aServerThatRefusesEveryFourth() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                var token = exchange.getRequestHeaders().getFirst("Authorization");
                received.add(
                        token + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                var refused = received.size() % 4 == 0;
                var answer = (refused ? "{\"code\":\"SOLD_OUT\"}" : "{}").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(refused ? 409 : 201, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        driver.close();
        server.stop(0);
    }

    @Test
    void everyRequestIsSentOnceAndCountedByItsOutcome() {
        var requests = IntStream.range(0, 40).mapToObj(n -> Request.post("/orders", "token" + n, "{\"n\":" + n + "}"));

        var measurement = driver.drive(port(), load(1, Duration.ZERO, Duration.ofSeconds(20)), requests.iterator());

        assertThat(measurement.total()).containsOnlyKeys("201", "409 SOLD_OUT").containsEntry("201", 30L);
        assertThat(measurement.errors("201")).isEqualTo(10);
        assertThat(measurement.window()).isLessThan(Duration.ofSeconds(20));
        assertThat(received).hasSize(40).doesNotHaveDuplicates().contains("Bearer token7 {\"n\":7}");
    }

    @Test
    void whatTheClientHasIsNotSentAgain() {
        server.createContext("/status", exchange -> {
            try (exchange) {
                var known = "\"5\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                exchange.sendResponseHeaders(known ? 304 : 200, -1);
            }
        });
        var status = Request.get("/status", null);

        var measurement = driver.drive(port(), load(1, Duration.ZERO, Duration.ofSeconds(20)),
                List.of(status, status.unless("\"5\""), status.unless("\"4\"")).iterator());

        assertThat(measurement.total()).isEqualTo(Map.of("200", 2L, "304", 1L));
    }

    @Test
    void theLeadInIsCountedButNotMeasured() {
        var load = load(8, Duration.ofMillis(400), Duration.ofMillis(400));

        var measurement = driver.drive(port(), load, forever(Request.get("/", null)));

        assertThat(measurement.window()).isEqualTo(Duration.ofMillis(400));
        assertThat(measurement.measured().get("201")).isPositive().isLessThan(measurement.total().get("201"));
        assertThat(measurement.latencies().getTotalCount())
                .isEqualTo(measurement.measured().values().stream().mapToLong(n -> n).sum());
        assertThat(measurement.total().values().stream().mapToLong(n -> n).sum()).isEqualTo(received.size());
    }

    @Test
    void aServerThatIsNotThereIsAnErrorAndTheEnd() {
        server.stop(0);

        var measurement = driver.drive(port(), load(4, Duration.ZERO, Duration.ofSeconds(1)),
                Collections.nCopies(10, Request.get("/", null)).iterator());

        assertThat(measurement.errors("201")).isPositive();
        assertThat(measurement.total().keySet()).allMatch(outcome -> outcome.startsWith("connection: "));
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static Load load(int connections, Duration leadIn, Duration measured) {
        return new Load(connections, leadIn, measured);
    }

    private static Iterator<Request> forever(Request request) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Request next() {
                return request;
            }
        };
    }
}
