package party.somsom.api.requests;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import party.somsom.api.limits.ClientAddress;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.security.CallerAuthentication;
import party.somsom.foundation.limits.ApproximateRateLimit;
import party.somsom.foundation.limits.RateLimits;

/**
 * Checks the limits of {@link RateLimited} endpoints. The account is checked before the address: requests that are
 * refused for an account do not count against others at its address.
 */
@Component
public class RequestLimits implements HandlerInterceptor, WebMvcConfigurer {
    private static final Function<HttpServletRequest, @Nullable String> ACCOUNT = _ -> account();
    private static final Function<HttpServletRequest, @Nullable String> ADDRESS = request -> ClientAddress
            .of(request.getRemoteAddr());

    private final Map<String, List<Check>> checks;
    private final Map<Method, List<Check>> known = new ConcurrentHashMap<>();

    RequestLimits(RateLimits limits, List<RequestLimit> all) {
        this.checks = all.stream()
                .collect(Collectors.toUnmodifiableMap(RequestLimit::name, limit -> checks(limit, limits)));
    }

    private static List<Check> checks(RequestLimit limit, RateLimits limits) {
        var perAddress = new Check(limits.approximate(limit.name() + "-per-address", limit.perAddress()), ADDRESS);
        return limit.perAccount() == null
                ? List.of(perAddress)
                : List.of(new Check(limits.approximate(limit.name() + "-per-account", limit.perAccount()), ACCOUNT),
                        perAddress);
    }

    /** A limit, and the part of a request that it counts. A request without that part passes. */
    private record Check(ApproximateRateLimit limit, Function<HttpServletRequest, @Nullable String> who) {
        void pass(HttpServletRequest request) {
            var counted = who.apply(request);
            var wait = counted == null ? null : limit.take(counted);
            if (wait != null && wait.isPositive()) {
                throw ProblemException.tooManyRequests(wait);
            }
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint) {
            for (var check : known.computeIfAbsent(endpoint.getMethod(), this::checksOf)) {
                check.pass(request);
            }
        }
        return true;
    }

    /** For what only some requests of an endpoint cost. Refuses with {@code TOO_MANY_REQUESTS}. */
    public void pass(String limit, HttpServletRequest request) {
        named(limit).forEach(check -> check.pass(request));
    }

    private List<Check> checksOf(Method endpoint) {
        var limited = endpoint.getAnnotation(RateLimited.class);
        return limited == null ? List.of() : named(limited.value());
    }

    private List<Check> named(String limit) {
        return Objects.requireNonNull(checks.get(limit), limit);
    }

    private static @Nullable String account() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                ? known.caller().userId()
                : null;
    }
}
