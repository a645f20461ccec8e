package party.somsom.analytics.report;

import java.io.IOException;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.json.JsonMapper;

/** Writes answers. Nothing on the page comes from elsewhere, and nobody frames it. */
final class Answers {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Answers() {
    }

    static void json(HttpExchange exchange, Object answer) throws IOException {
        send(exchange, 200, "application/json", JSON.writeValueAsBytes(answer));
    }

    static void problem(HttpExchange exchange, ReportProblem problem) throws IOException {
        send(exchange, problem.status(), "application/problem+json", JSON.writeValueAsBytes(problem));
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        var isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead || body.length == 0 ? -1 : body.length);
        if (!isHead) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

}
