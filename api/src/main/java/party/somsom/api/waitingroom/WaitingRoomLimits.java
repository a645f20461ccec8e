package party.somsom.api.waitingroom;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import party.somsom.api.limits.ClientAddress;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.security.CallerAuthentication;
import party.somsom.foundation.limits.ApproximateRateLimit;
import party.somsom.foundation.limits.RateLimit;
import party.somsom.foundation.limits.RateLimits;

/**
 * Checks the limits of {@link RateLimited} endpoints. The account is checked before the address: requests that are
 * refused for an account do not count against others at its address.
 */
@Component
class WaitingRoomLimits implements HandlerInterceptor, WebMvcConfigurer {
    private static final Function<HttpServletRequest, String> ACCOUNT = _ -> account();
    private static final Function<HttpServletRequest, String> ADDRESS = request -> ClientAddress
            .of(request.getRemoteAddr());

    private final Map<RateLimited.As, List<Check>> checks;
    private final Map<Method, List<Check>> known = new ConcurrentHashMap<>();

    WaitingRoomLimits(RateLimits limits, Settings settings) {
        checks = Map.of(
                RateLimited.As.JOIN,
                List.of(new Check(limits.approximate("join-per-account", settings.joinPerAccount()), ACCOUNT),
                        new Check(limits.approximate("join-per-address", settings.joinPerAddress()), ADDRESS)),
                RateLimited.As.POLL,
                List.of(new Check(limits.approximate("poll-per-account", settings.pollPerAccount()), ACCOUNT),
                        new Check(limits.approximate("poll-per-address", settings.pollPerAddress()), ADDRESS)),
                RateLimited.As.STATUS,
                List.of(new Check(limits.approximate("status-per-address", settings.statusPerAddress()), ADDRESS)));
    }

    /** A limit, and the part of a request that it counts. */
    private record Check(ApproximateRateLimit limit, Function<HttpServletRequest, String> who) {
        void pass(HttpServletRequest request) {
            var wait = limit.take(who.apply(request));
            if (wait.isPositive()) {
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

    private List<Check> checksOf(Method endpoint) {
        var limited = endpoint.getAnnotation(RateLimited.class);
        return limited == null ? List.of() : Objects.requireNonNull(checks.get(limited.value()));
    }

    private static String account() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known) {
            return known.caller().userId();
        }
        throw new ProblemException(ProblemCode.UNAUTHENTICATED);
    }

    /** Set in application.yaml. A poll asks for the rank, or whether the person may enter. */
    @Validated
    @ConfigurationProperties("somsom.waiting-room.limits")
    record Settings(@NotNull @Valid RateLimit joinPerAccount, @NotNull @Valid RateLimit joinPerAddress,
            @NotNull @Valid RateLimit pollPerAccount, @NotNull @Valid RateLimit pollPerAddress,
            @NotNull @Valid RateLimit statusPerAddress) {
    }
}
