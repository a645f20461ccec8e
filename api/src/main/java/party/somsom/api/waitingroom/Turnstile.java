package party.somsom.api.waitingroom;

import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

import party.somsom.api.limits.Throttle;
import party.somsom.api.problem.ProblemException;

/** Lets each of those that {@code who} tells apart through so often; refuses with {@code TOO_MANY_REQUESTS}. */
record Turnstile(Throttle throttle, Function<HttpServletRequest, String> who) implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var wait = throttle.take(who.apply(request));
        if (wait.isPositive()) {
            throw ProblemException.tooManyRequests(wait);
        }
        return true;
    }
}
