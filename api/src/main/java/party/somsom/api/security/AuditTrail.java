package party.somsom.api.security;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.RefusalListener;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;

/** Tells the security log what organisers do, and who was refused what is not theirs. */
@Component
class AuditTrail implements HandlerInterceptor, WebMvcConfigurer, RefusalListener {
    /** The other refusals with status 403 belong to a normal day: not confirmed yet, not admitted yet, muted. */
    private static final Set<ProblemCode> REFUSED = Set.of(ProblemCode.FORBIDDEN, ProblemCode.NOT_A_MEMBER,
            ProblemCode.BANNED);

    private final SecurityLog log;

    AuditTrail(SecurityLog log) {
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception failure) {
        if (handler instanceof HandlerMethod endpoint && response.getStatus() < HttpStatus.BAD_REQUEST.value()) {
            var audited = endpoint.getMethod().getAnnotation(Audited.class);
            if (audited != null) {
                acted(audited.value(), request, response);
            }
        }
    }

    private void acted(String action, HttpServletRequest request, HttpServletResponse response) {
        var details = new TreeMap<String, String>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> ids) {
            ids.forEach((name, id) -> details.put(name.toString(), id.toString()));
        }
        var made = response.getHeader(HttpHeaders.LOCATION);
        if (made != null) {
            details.put("made", made);
        }
        details.put("action", action);
        log.record(SecurityEvent.ORGANISER_ACTED, caller(), ClientArgumentResolver.of(request), details);
    }

    @Override
    public void refused(HttpServletRequest request, ProblemCode code) {
        if (REFUSED.contains(code)) {
            var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            log.record(SecurityEvent.ACCESS_REFUSED, caller(), ClientArgumentResolver.of(request), Map.of("code",
                    code.name(), "method", request.getMethod(), "path", String.valueOf(pattern)));
        }
    }

    private static @Nullable String caller() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                ? known.getName()
                : null;
    }
}
