package party.somsom.analytics.report;

import java.io.IOException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;

/**
 * Lets in only what the page itself sends. Other pages in the same browser reach this address too: by a name of their
 * own that leads here, or by a form.
 */
final class Guard extends Filter {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String JSON = "application/json";

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        if (!isOurs(exchange.getRequestHeaders().getFirst("Host"))) {
            Answers.problem(exchange, new ReportProblem(421, "HOST_WRONG", "Ask for localhost"));
        } else if (exchange.getRequestMethod().equals("POST") && !isJson(exchange)) {
            Answers.problem(exchange, new ReportProblem(415, "CONTENT_TYPE_WRONG", "Send " + JSON));
        } else {
            chain.doFilter(exchange);
        }
    }

    private static boolean isOurs(@Nullable String host) {
        return host != null && NAMES.contains(host.replaceFirst(":\\d+$", ""));
    }

    private static boolean isJson(HttpExchange exchange) {
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase(JSON);
    }

    @Override
    public String description() {
        return "only the page itself";
    }
}
