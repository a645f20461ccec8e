package party.somsom.api.gateway;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import party.somsom.api.problem.ProblemException;

/**
 * Gives a controller its {@link PageRequest}. Spring's own way to fill a record took a quarter of the time of a cached
 * search.
 */
final class PageRequestResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        var limit = request.getParameter("limit");
        return new PageRequest(limit == null || limit.isEmpty() ? null : limit(limit), request.getParameter("cursor"));
    }

    private static int limit(String text) {
        int limit;
        try {
            limit = Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw ProblemException.invalid("limit", "validation.type");
        }
        if (limit < PageRequest.LEAST || limit > PageRequest.MOST) {
            throw ProblemException.invalid("limit", "validation.range", PageRequest.LEAST, PageRequest.MOST);
        }
        return limit;
    }
}
