package party.somsom.api.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.identity.Caller;

/**
 * Lets operators, and nobody else, use the console and what the actuator has apart from the health. Both accept the
 * secret of operators; the console also accepts people with the role.
 */
@Component
class Operators {
    private static final String ROOT = "/actuator";
    private static final String CONSOLE = "/operator/api";
    /** Everybody without a token may read these. Do not expose them on a public port. */
    private static final List<String> READ_BY_ALL = List.of("/actuator/info", "/actuator/prometheus");

    private final byte @Nullable [] token;

    Operators(OperatorProperties properties) {
        this.token = properties.token() == null ? null : properties.token().getBytes(StandardCharsets.UTF_8);
    }

    /** In constant time. Tokens of people are longer than that of operators, so most requests cost nothing here. */
    boolean own(String shown) {
        return token != null && token.length == shown.length()
                && MessageDigest.isEqual(token, shown.getBytes(StandardCharsets.UTF_8));
    }

    /** The path is decoded, so no way of writing it hides it. */
    static boolean isPrivate(HttpServletRequest request) {
        return isUnder(ROOT, request);
    }

    /** Whether it is for people with the role of an operator. */
    static boolean isConsole(HttpServletRequest request) {
        return isUnder(CONSOLE, request);
    }

    private static boolean isUnder(String root, HttpServletRequest request) {
        var path = request.getServletPath();
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }

    static boolean mayUseConsole() {
        return switch (SecurityContextHolder.getContext().getAuthentication()) {
            case Operator _ -> true;
            case CallerAuthentication(Caller caller) -> caller.isOperator();
            case null, default -> false;
        };
    }

    /** Refuses with {@code UNAUTHENTICATED} whoever shows no token. */
    static AuthorizationDecision mayUse(HttpServletRequest request) {
        var shown = SecurityContextHolder.getContext().getAuthentication();
        if (shown == null && !READ_BY_ALL.contains(request.getServletPath())) {
            throw new ProblemException(ProblemCode.UNAUTHENTICATED);
        }
        return new AuthorizationDecision(shown == null || shown instanceof Operator);
    }

    /** Whoever shows the token of the operators. */
    static final class Operator extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1L;

        Operator() {
            super(List.of());
            setAuthenticated(true);
        }

        @Override
        public @Nullable Object getCredentials() {
            return null;
        }

        @Override
        public Object getPrincipal() {
            return "operator";
        }
    }
}
