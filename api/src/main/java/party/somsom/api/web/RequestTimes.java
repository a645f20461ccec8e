package party.somsom.api.web;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;

/**
 * Measures requests by endpoint and status, under the name and with the tags that dashboards know from Spring Boot.
 * Spring's own observation of each request was a twentieth of the cost of the edge.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RequestTimes implements Filter {
    private static final Set<String> METHODS = Stream.of(HttpMethod.values())
            .map(HttpMethod::name)
            .collect(Collectors.toSet());
    private static final String UNKNOWN = "UNKNOWN";

    private final MeterRegistry meters;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    RequestTimes(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var started = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            var nanos = System.nanoTime() - started;
            var kind = Kind.of((HttpServletRequest) request, (HttpServletResponse) response);
            timers.computeIfAbsent(kind, this::timer).record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .tag("method", kind.method())
                .tag("uri", kind.uri())
                .tag("status", Integer.toString(kind.status()))
                .tags(Tags.of(Outcome.forStatus(kind.status()).asTag()))
                .register(meters);
    }

    /** Paths and methods that clients invent are one kind; otherwise the number of kinds would have no limit. */
    private record Kind(String method, String uri, int status) {
        static Kind of(HttpServletRequest request, HttpServletResponse response) {
            var method = METHODS.contains(request.getMethod()) ? request.getMethod() : UNKNOWN;
            var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            return new Kind(method, pattern == null ? UNKNOWN : pattern.toString(), response.getStatus());
        }
    }
}
