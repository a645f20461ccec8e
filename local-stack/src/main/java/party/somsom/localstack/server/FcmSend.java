package party.somsom.localstack.server;

import java.io.IOException;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import party.somsom.localstack.http.JsonAnswer;
import tools.jackson.databind.json.JsonMapper;

/** Handles {@code POST /v1/projects/<project>/messages:send}. */
final class FcmSend implements HttpHandler {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SUFFIX = "/messages:send";

    private final FcmPushes pushes;
    private final FcmFaults faults;

    FcmSend(FcmPushes pushes, FcmFaults faults) {
        this.pushes = pushes;
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var message = JSON.readTree(exchange.getRequestBody().readAllBytes()).path("message");
            var token = message.path("token").asString("");
            var refusal = token.isEmpty() || !path.endsWith(SUFFIX)
                    ? FcmAnswer.INVALID_ARGUMENT
                    : FcmAnswer.to(token).or(faults::next).orElse(null);
            if (refusal != null) {
                refusal.send(exchange);
            } else {
                var name = "%s/messages/%d".formatted(path.substring("/v1/".length(), path.length() - SUFFIX.length()),
                        pushes.take(token, message));
                JsonAnswer.send(exchange, 200, Map.of("name", name));
            }
        }
    }
}
