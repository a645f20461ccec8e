package party.somsom.api.operator;

import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import party.somsom.api.gateway.Messages;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.security.ConsoleAccess;
import party.somsom.foundation.text.TextRule;
import party.somsom.identity.IdentityProvider;
import party.somsom.messages.operator.OperatorCommand.NoteAction;

/**
 * Notes what operators do before it is done. A request that cannot be noted is refused, and no setting changes that. It
 * covers everything below the console's path, so a new endpoint is noted without saying so.
 */
@Component
class ActionsAreNoted implements HandlerInterceptor, WebMvcConfigurer {
    static final String REASON = "reason";
    private static final TextRule REASON_RULE = TextRule.line(200);

    private final Messages messages;
    private final IdentityProvider identity;
    private final Clock clock;

    ActionsAreNoted(Messages messages, IdentityProvider identity, Clock clock) {
        this.messages = messages;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(OperatorController.ROOT + "/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!HttpMethod.OPTIONS.matches(request.getMethod())) {
            note(request);
        }
        return true;
    }

    private void note(HttpServletRequest request) {
        var operator = operator();
        var action = request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var parameters = NotedParameters.of(request, identity::accountOf);
        messages.send(new NoteAction(operator.getName(), action, parameters, reason(request), clock.instant()),
                ProblemCode.UNAVAILABLE);
    }

    /** The security rules have asked the same before. Whoever changes them cannot open the console by accident. */
    private static Authentication operator() {
        var shown = SecurityContextHolder.getContext().getAuthentication();
        if (shown == null) {
            throw new ProblemException(ProblemCode.UNAUTHENTICATED);
        }
        if (!ConsoleAccess.isGranted()) {
            throw new ProblemException(ProblemCode.FORBIDDEN);
        }
        return shown;
    }

    private static @Nullable String reason(HttpServletRequest request) {
        var given = request.getParameter(REASON);
        if (given == null || given.isBlank()) {
            return null;
        }
        var reason = REASON_RULE.normal(given);
        if (REASON_RULE.fault(reason) != null) {
            throw ProblemException.invalid(REASON, "validation.type");
        }
        return reason;
    }
}
