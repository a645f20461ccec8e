package party.somsom.api.waitingroom;

import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import party.somsom.api.limits.ClientAddress;
import party.somsom.api.limits.Limit;
import party.somsom.api.limits.RateLimits;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.security.CallerAuthentication;

/**
 * Where the limits of the waiting room hold. The account comes before the address: what an account is refused does not
 * count against those who share its address.
 */
@Configuration(proxyBeanMethods = false)
class TurnstileConfiguration implements WebMvcConfigurer {
    private static final String[] JOIN = {"/queues/{queue}/waiting-room/users/{email}"};
    private static final String[] POLL = {"/queues/{queue}/users/{email}/rank",
            "/queues/{queue}/users/{email}/allowed"};
    private static final String[] STATUS = {"/queues/{queue}", "/queues/{queue}/fairness"};
    private static final Function<HttpServletRequest, String> ACCOUNT = _ -> account();
    private static final Function<HttpServletRequest, String> ADDRESS = request -> ClientAddress
            .of(request.getRemoteAddr());

    private final RateLimits limits;
    private final Settings settings;

    TurnstileConfiguration(RateLimits limits, Settings settings) {
        this.limits = limits;
        this.settings = settings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        limit(registry, "join-per-account", settings.joinPerAccount(), ACCOUNT, JOIN);
        limit(registry, "join-per-address", settings.joinPerAddress(), ADDRESS, JOIN);
        limit(registry, "poll-per-account", settings.pollPerAccount(), ACCOUNT, POLL);
        limit(registry, "poll-per-address", settings.pollPerAddress(), ADDRESS, POLL);
        limit(registry, "status-per-address", settings.statusPerAddress(), ADDRESS, STATUS);
    }

    private void limit(InterceptorRegistry registry, String name, Limit limit,
            Function<HttpServletRequest, String> who, String... paths) {
        registry.addInterceptor(new Turnstile(limits.throttle(name, limit), who)).addPathPatterns(paths);
    }

    private static String account() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known) {
            return known.caller().userId();
        }
        throw new ProblemException(ProblemCode.UNAUTHENTICATED);
    }

    /** Set in application.yaml; a poll asks for the rank or whether one may enter. */
    @ConfigurationProperties("somsom.waiting-room.limits")
    record Settings(Limit joinPerAccount, Limit joinPerAddress, Limit pollPerAccount, Limit pollPerAddress,
            Limit statusPerAddress) {
    }
}
