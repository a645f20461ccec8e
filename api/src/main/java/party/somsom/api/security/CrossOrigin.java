package party.somsom.api.security;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;

/**
 * Lets browsers call from the configured web origins, and from no other. It allows no credentials, because tokens are
 * in a header.
 */
final class CrossOrigin {
    private static final Duration PREFLIGHT_CACHED = Duration.ofHours(1);

    private CrossOrigin() {
    }

    static CorsFilter filter(List<String> origins) {
        var configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(origins);
        configuration.setAllowedMethods(List.of("GET", "HEAD", "POST", "PATCH", "DELETE"));
        configuration.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE,
                HttpHeaders.ACCEPT_LANGUAGE, "Idempotency-Key"));
        configuration.setExposedHeaders(List.of(HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER, HttpHeaders.ETAG));
        configuration.setMaxAge(PREFLIGHT_CACHED);
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", configuration);
        var filter = new CorsFilter(source);
        filter.setCorsProcessor(new RefusingByProblem());
        return filter;
    }

    private static final class RefusingByProblem extends DefaultCorsProcessor {
        @Override
        public boolean processRequest(@Nullable CorsConfiguration configuration, HttpServletRequest request,
                HttpServletResponse response) throws IOException {
            try {
                return super.processRequest(configuration, request, response);
            } catch (IllegalStateException noOrigin) {
                throw new ProblemException(ProblemCode.FORBIDDEN);
            }
        }

        @Override
        protected void rejectRequest(ServerHttpResponse response) {
            throw new ProblemException(ProblemCode.FORBIDDEN);
        }
    }
}
