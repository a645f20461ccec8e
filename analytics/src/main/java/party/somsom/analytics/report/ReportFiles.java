package party.somsom.analytics.report;

import java.io.IOException;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/** Serves the files of the page. */
final class ReportFiles implements HttpHandler {
    private static final Map<String, String> TYPES = Map.of("/index.html", "text/html; charset=utf-8", "/report.css",
            "text/css; charset=utf-8", "/report.js", "text/javascript; charset=utf-8", "/charts.js",
            "text/javascript; charset=utf-8", "/chart.umd.js", "text/javascript; charset=utf-8", "/texts.en.json",
            "application/json", "/texts.ko.json", "application/json");

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var file = path.equals("/") ? "/index.html" : path;
        var type = TYPES.get(file);
        if (type == null) {
            Answers.problem(exchange, new ReportProblem(404, "NOT_FOUND", "There is no such page"));
            return;
        }
        try (var content = ReportFiles.class.getResourceAsStream("/report" + file)) {
            if (content == null) {
                throw new IOException("The page lacks " + file);
            }
            Answers.send(exchange, 200, type, content.readAllBytes());
        }
    }
}
