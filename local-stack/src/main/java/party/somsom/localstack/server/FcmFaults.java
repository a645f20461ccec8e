package party.somsom.localstack.server;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/**
 * Sets how often each error comes by chance. {@code POST /faults?QUOTA_EXCEEDED=0.02&INTERNAL=0.01} makes FCM refuse
 * two of a hundred calls and fail at one; without a query there are no errors.
 */
final class FcmFaults implements HttpHandler {
    private volatile Map<FcmAnswer, Double> shares = Map.of();

    Optional<FcmAnswer> next() {
        var now = shares;
        if (now.isEmpty()) {
            return Optional.empty();
        }
        var chance = ThreadLocalRandom.current().nextDouble();
        for (var share : now.entrySet()) {
            chance -= share.getValue();
            if (chance < 0) {
                return Optional.of(share.getKey());
            }
        }
        return Optional.empty();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            shares = parse(Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""));
            exchange.sendResponseHeaders(204, -1);
        } catch (IllegalArgumentException e) {
            exchange.sendResponseHeaders(400, -1);
        }
    }

    private static Map<FcmAnswer, Double> parse(String query) {
        var shares = new EnumMap<FcmAnswer, Double>(FcmAnswer.class);
        for (var part : query.split("&")) {
            if (!part.isEmpty()) {
                var pair = part.split("=", 2);
                shares.put(FcmAnswer.valueOf(pair[0]), Double.valueOf(pair[pair.length - 1]));
            }
        }
        return shares;
    }
}
