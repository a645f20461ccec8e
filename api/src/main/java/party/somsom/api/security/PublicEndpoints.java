package party.somsom.api.security;

import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.webapp.Pages;
import party.somsom.api.webapp.WebAppFiles;

/** The endpoints that need no token. Every other endpoint needs one. */
public final class PublicEndpoints {
    private static final String[] IDENTITY = {"/signup", "/confirm-signup", "/confirm-signup/resend", "/login",
            "/refresh-token", "/password/forgot", "/password/reset",
            "/login/second-factor", "/login/second-factor/options", "/login/passkey", "/login/passkey/options"};
    private static final String[] READS = {"/festivals", "/festivals/{festivalId}", "/queues/{queue}",
            "/queues/{queue}/fairness", "/events", "/asyncapi.json", "/schemas/{type}.json",
            "/schemas/events.d.ts"};
    private static final String[] HEALTH = {"/actuator/health/**"};
    private static final String[] OPERATIONS = {"/.well-known/jwks.json", "/v3/api-docs/**", "/v3/api-docs.yaml",
            "/swagger-ui.html", "/swagger-ui/**"};
    /** A client shows its token in its first STOMP frame. */
    private static final String[] STOMP = {"/ws"};
    /** These endpoints exist in the local run only. */
    private static final String[] LOCAL = {"/dev/**"};

    private static final RequestMatcher WRITES = anyOf(IDENTITY, LOCAL);

    private PublicEndpoints() {
    }

    /** Whether the request is a write that needs no token. */
    public static boolean isWrite(HttpServletRequest request) {
        return WRITES.matches(request);
    }

    private static RequestMatcher anyOf(String[]... paths) {
        return new OrRequestMatcher(Stream.of(paths)
                .flatMap(Stream::of)
                .<RequestMatcher>map(PathPatternRequestMatcher::pathPattern)
                .toList());
    }

    static void permit(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            KnownPaths paths) {
        rules.requestMatchers(request -> Operators.isConsole(request) && isAnybody())
                .access((_, _) -> new AuthorizationDecision(Operators.mayUseConsole()))
                .requestMatchers(request -> isKnown() && !Operators.isPrivate(request))
                .permitAll()
                .requestMatchers(HEALTH)
                .permitAll()
                .requestMatchers(Operators::isPrivate)
                .access((_, context) -> Operators.mayUse(context.getRequest()))
                .requestMatchers(HttpMethod.GET, READS)
                .permitAll()
                .requestMatchers(HttpMethod.POST, IDENTITY)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, READS)
                .permitAll()
                .requestMatchers(HttpMethod.GET, STOMP)
                .permitAll()
                .requestMatchers(Pages::isWanted)
                .permitAll()
                .requestMatchers(WebAppFiles.HASHED)
                .permitAll()
                .requestMatchers(WebAppFiles.named())
                .permitAll()
                .requestMatchers(OPERATIONS)
                .permitAll()
                .requestMatchers(LOCAL)
                .permitAll()
                .anyRequest()
                .access((_, context) -> refuse(paths.include(context.getRequest())));
    }

    /** Whoever shows the token of a person was let through before. */
    private static AuthorizationDecision refuse(boolean exists) {
        throw new ProblemException(exists ? ProblemCode.UNAUTHENTICATED : ProblemCode.NOT_FOUND);
    }

    /** Whether the request shows any token; without one it is refused as everywhere. */
    private static boolean isAnybody() {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    /** Only the console asks for a role, so a caller with a valid token need not be compared with what is public. */
    private static boolean isKnown() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication;
    }
}
