package party.somsom.analytics.report;

import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import party.somsom.analytics.question.SqlRefusedException;

/** Answers with JSON, or with a problem. */
record JsonHandler(String method, Resource resource) implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(JsonHandler.class);
    private static final int MOST_BYTES = 128 << 10;

    /** Makes the answer from the body of the request. */
    @FunctionalInterface
    interface Resource {
        Object answer(byte[] body) throws SqlRefusedException, RequestRefusedException;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            Answers.json(exchange, answer(exchange));
        } catch (SqlRefusedException e) {
            Answers.problem(exchange, new ReportProblem(400, e.code().name(), String.valueOf(e.getMessage())));
        } catch (RequestRefusedException e) {
            Answers.problem(exchange, new ReportProblem(e.status(), e.code(), String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            LOG.error("{} has no answer", exchange.getRequestURI(), e);
            Answers.problem(exchange, new ReportProblem(500, "INTERNAL_ERROR", "Look into the log"));
        }
    }

    private Object answer(HttpExchange exchange)
            throws IOException, SqlRefusedException, RequestRefusedException {
        if (!exchange.getHttpContext().getPath().equals(exchange.getRequestURI().getPath())) {
            throw new RequestRefusedException("NOT_FOUND", 404, "There is no such page");
        }
        if (!exchange.getRequestMethod().equals(method)) {
            throw new RequestRefusedException("METHOD_WRONG", 405, "Use " + method);
        }
        var body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new RequestRefusedException("BODY_TOO_LARGE", 413, "Send less");
        }
        return resource.answer(body);
    }
}
