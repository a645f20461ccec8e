package party.somsom.localstack.cognito;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import party.somsom.localstack.http.JsonAnswer;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the JSON 1.1 protocol: a header names the action. One request is handled at a time. */
final class CognitoApi implements HttpHandler {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONTENT_TYPE = "application/x-amz-json-1.1";
    private static final String TARGET = "AWSCognitoIdentityProviderService.";

    private final Pool pool;
    private final Map<String, Operation> operations = new HashMap<>();

    CognitoApi(Pool pool, Iterable<Map<String, Operation>> operations) {
        this.pool = pool;
        operations.forEach(this.operations::putAll);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            try {
                JsonAnswer.send(exchange, 200, CONTENT_TYPE,
                        answer(target(exchange), new CognitoRequest(JSON.readTree(body))));
            } catch (CognitoException refused) {
                exchange.getResponseHeaders().set("x-amzn-ErrorType", refused.fault().wireName());
                JsonAnswer.send(exchange, 400, CONTENT_TYPE, Map.of("__type", refused.fault().wireName(), "message",
                        String.valueOf(refused.getMessage())));
            }
        }
    }

    private static String target(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target")).orElse("");
    }

    private synchronized Map<String, Object> answer(String target, CognitoRequest request) {
        var operation = operations.get(target.startsWith(TARGET) ? target.substring(TARGET.length()) : "");
        if (operation == null) {
            throw Fault.UNKNOWN_OPERATION.asException("The stand-in does not know " + target);
        }
        pool.check(request);
        return operation.answer(request);
    }
}
