package party.somsom.localstack.cognito;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/**
 * The time of the stand-in. {@code POST /clock?PT15M} sets how far it is ahead of the machine's, for tests that turn
 * the clock of the application as well. Without a query it is the machine's time again.
 */
final class TurnableTime implements InstantSource, HttpHandler {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            ahead = Duration.parse(Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("PT0S"));
            exchange.sendResponseHeaders(204, -1);
        } catch (DateTimeParseException e) {
            exchange.sendResponseHeaders(400, -1);
        }
    }
}
