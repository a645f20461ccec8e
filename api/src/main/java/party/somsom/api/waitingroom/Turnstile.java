package party.somsom.api.waitingroom;

import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;

import party.somsom.api.limits.Throttle;
import party.somsom.api.problem.ProblemException;

/** Lets each of those that {@code who} tells apart through so often; refuses with {@code TOO_MANY_REQUESTS}. */
record Turnstile(Throttle throttle, Function<HttpServletRequest, String> who) {
    void pass(HttpServletRequest request) {
        var wait = throttle.take(who.apply(request));
        if (wait.isPositive()) {
            throw ProblemException.tooManyRequests(wait);
        }
    }
}
