package party.somsom.localstack.http;

import java.io.IOException;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.json.JsonMapper;

/** Writes an answer as JSON. */
public final class JsonAnswer {
    public static final String JSON = "application/json; charset=UTF-8";
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonAnswer() {
    }

    public static void send(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, JSON, body);
    }

    public static void send(HttpExchange exchange, int status, String contentType, Object body) throws IOException {
        var json = MAPPER.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
    }
}
