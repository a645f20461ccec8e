package party.somsom.api.web;

import java.lang.reflect.Method;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Asks a handler for its path before anything else, and only if its path begins as the request's does. Spring asks all
 * handlers and compares the path last. That was a tenth of the cost of a request for a rank, and would cost more with
 * every handler.
 */
final class PathFirstMapping extends RequestMappingHandlerMapping {
    /** The first segment of each handler's path, unless that is a variable. Filled before the first request. */
    private final Map<RequestMappingInfo, String> beginnings = new IdentityHashMap<>();

    /**
     * An endpoint that answers with a body answers JSON, unless it says otherwise. So a client that does not accept
     * JSON is refused before anything is done.
     */
    @Override
    protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> handlerType) {
        var mapping = super.getMappingForMethod(method, handlerType);
        return mapping == null || !answers(method, handlerType) || !mapping.getProducesCondition().isEmpty()
                ? mapping
                : mapping.mutate().produces(MediaType.APPLICATION_JSON_VALUE).build();
    }

    private static boolean answers(Method method, Class<?> handlerType) {
        return method.getReturnType() != void.class
                && AnnotatedElementUtils.hasAnnotation(handlerType, RestController.class);
    }

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        super.registerHandlerMethod(handler, method, mapping);
        var paths = mapping.getPatternValues();
        var first = paths.stream().map(path -> firstSegment(PathContainer.parsePath(path))).distinct().toList();
        if (first.size() == 1 && !first.getFirst().matches(".*[{*?].*")) {
            beginnings.put(mapping, first.getFirst());
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
            throws Exception {
        var path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        var found = super.lookupHandlerMethod(lookupPath, new Asked(request, firstSegment(path)));
        if (found != null && HttpMethod.HEAD.matches(request.getMethod())
                && found.hasMethodAnnotation(ActingGet.class)) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), List.of(HttpMethod.GET.name()));
        }
        return found;
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo handler, HttpServletRequest request) {
        if (request instanceof Asked asked && !asked.mayBeFor(beginnings.get(handler))) {
            return null;
        }
        var paths = handler.getPathPatternsCondition();
        return paths != null && paths.getMatchingCondition(request) == null
                ? null
                : super.getMatchingMapping(handler, request);
    }

    private static String firstSegment(PathContainer path) {
        for (var element : path.elements()) {
            if (element instanceof PathSegment segment) {
                return segment.valueToMatch();
            }
        }
        return "";
    }

    /** A request that knows how its path begins, so that this is not computed again for each handler. */
    private static final class Asked extends HttpServletRequestWrapper {
        private final String firstSegment;

        Asked(HttpServletRequest request, String firstSegment) {
            super(request);
            this.firstSegment = firstSegment;
        }

        boolean mayBeFor(@Nullable String beginning) {
            return beginning == null || beginning.equals(firstSegment);
        }
    }

    /** Spring Boot looks for the mapping in such a bean. */
    @Component
    static final class Registration implements WebMvcRegistrations {
        @Override
        public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
            return new PathFirstMapping();
        }
    }
}
