package party.somsom.localstack.server;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import party.somsom.localstack.http.JsonAnswer;
import party.somsom.localstack.server.FcmPushes.Push;

/**
 * Shows the last messages, newest first: as a page to a browser, otherwise as JSON. All are at {@code GET /}, those of
 * one device at {@code GET /?token=…}. {@code GET /counts} tells how many messages each token got since the start.
 */
final class FcmPage implements HttpHandler {
    private static final String QUERY = "token=";
    private static final String PAGE = """
            <!doctype html><meta charset=utf-8><meta http-equiv=refresh content=2><title>Pushes</title>
            <style>body{font:15px system-ui;margin:2em}td{padding:.3em 1em .3em 0;vertical-align:top}</style>
            <h1>Pushes, newest first</h1><table>%s</table>""";
    private static final String ROW = """
            <tr><td>%s<td><b>%s</b><br>%s<td><a href="%s">ticket</a><td><small>%s</small>
            """;
    private static final int LONGEST_TOKEN = 40;

    private final FcmPushes pushes;

    FcmPage(FcmPushes pushes) {
        this.pushes = pushes;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/counts" -> JsonAnswer.send(exchange, 200, pushes.counts());
                case "/" -> show(exchange, wanted(exchange));
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private List<Push> wanted(HttpExchange exchange) {
        var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        if (!query.startsWith(QUERY)) {
            return pushes.last();
        }
        var token = URLDecoder.decode(query.substring(QUERY.length()), StandardCharsets.UTF_8);
        return pushes.last().stream().filter(push -> push.token().equals(token)).toList();
    }

    private static void show(HttpExchange exchange, List<Push> wanted) throws IOException {
        var accepted = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept")).orElse("");
        if (!accepted.contains("text/html")) {
            JsonAnswer.send(exchange, 200, wanted);
            return;
        }
        var rows = wanted.stream().limit(100).map(FcmPage::row).collect(Collectors.joining());
        var page = PAGE.formatted(rows).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
    }

    private static String row(Push push) {
        var notification = push.message().path("notification");
        var token = push.token();
        return ROW.formatted(push.at(), escaped(notification.path("title").asString("")),
                escaped(notification.path("body").asString("")),
                escaped(push.message().path("data").path("link").asString("")),
                escaped(token.substring(0, Math.min(LONGEST_TOKEN, token.length()))));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
