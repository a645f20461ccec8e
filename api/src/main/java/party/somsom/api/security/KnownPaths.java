package party.somsom.api.security;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Knows which paths lead to an endpoint. So a person without a token is told that there is nothing, and not to log in
 * first. It opens nothing: it only chooses between two refusals.
 */
@Component
class KnownPaths {
    /** Asked late, because the security filters are made first. */
    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    KnownPaths(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** A read needs an endpoint that reads. For other methods an endpoint with the same path is enough. */
    boolean include(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        var isRead = isRead(request);
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(endpoint -> !isRead || reads(endpoint))
                .anyMatch(endpoint -> patterns(endpoint).stream().anyMatch(pattern -> pattern.matches(path)));
    }

    private static boolean isRead(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private static boolean reads(RequestMappingInfo endpoint) {
        var methods = endpoint.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static List<PathPattern> patterns(RequestMappingInfo endpoint) {
        var patterns = endpoint.getPathPatternsCondition();
        return patterns == null ? List.of() : List.copyOf(patterns.getPatterns());
    }
}
