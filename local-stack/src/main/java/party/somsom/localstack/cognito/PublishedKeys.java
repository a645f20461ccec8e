package party.somsom.localstack.cognito;

import java.io.IOException;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import party.somsom.localstack.http.JsonAnswer;

/** Publishes where the keys are, and the keys, under the issuer's address. */
record PublishedKeys(Pool pool, PoolKey key) implements HttpHandler {
    private static final String KEYS = "/.well-known/jwks.json";

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.endsWith(KEYS)) {
                JsonAnswer.send(exchange, 200, key.published());
            } else if (path.endsWith("/.well-known/openid-configuration")) {
                JsonAnswer.send(exchange, 200, Map.of("issuer", pool.issuer(), "jwks_uri", pool.issuer() + KEYS));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }
}
