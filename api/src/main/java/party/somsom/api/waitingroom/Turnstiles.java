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
import party.somsom.api.limits.Limit;
import party.somsom.api.limits.RateLimits;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.security.CallerAuthentication;

/**
 * Holds the limits of what is {@link Limited}. The account comes before the address: what an account is refused does not
 * count against those who share its address.
 */
@Component
class Turnstiles implements HandlerInterceptor, WebMvcConfigurer {
    private final Map<Limited.By, List<Turnstile>> turnstiles;
    private final Map<Method, List<Turnstile>> known = new ConcurrentHashMap<>();

    Turnstiles(RateLimits limits, Settings settings) {
        Function<HttpServletRequest, String> account = _ -> account();
        Function<HttpServletRequest, String> address = request -> ClientAddress.of(request.getRemoteAddr());
        turnstiles = Map.of(
                Limited.By.JOIN,
                List.of(new Turnstile(limits.throttle("join-per-account", settings.joinPerAccount()), account),
                        new Turnstile(limits.throttle("join-per-address", settings.joinPerAddress()), address)),
                Limited.By.POLL,
                List.of(new Turnstile(limits.throttle("poll-per-account", settings.pollPerAccount()), account),
                        new Turnstile(limits.throttle("poll-per-address", settings.pollPerAddress()), address)),
                Limited.By.STATUS,
                List.of(new Turnstile(limits.throttle("status-per-address", settings.statusPerAddress()), address)));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint) {
            for (var turnstile : known.computeIfAbsent(endpoint.getMethod(), this::before)) {
                turnstile.pass(request);
            }
        }
        return true;
    }

    private List<Turnstile> before(Method endpoint) {
        var limited = endpoint.getAnnotation(Limited.class);
        return limited == null ? List.of() : Objects.requireNonNull(turnstiles.get(limited.value()));
    }

    private static String account() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known) {
            return known.caller().userId();
        }
        throw new ProblemException(ProblemCode.UNAUTHENTICATED);
    }

    /** Set in application.yaml; a poll asks for the rank or whether one may enter. */
    @Validated
    @ConfigurationProperties("somsom.waiting-room.limits")
    record Settings(@NotNull @Valid Limit joinPerAccount, @NotNull @Valid Limit joinPerAddress,
            @NotNull @Valid Limit pollPerAccount, @NotNull @Valid Limit pollPerAddress,
            @NotNull @Valid Limit statusPerAddress) {
    }
}
