package party.somsom.api.idempotency;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.problem.Problems;
import party.somsom.api.security.CallerAuthentication;
import party.somsom.api.security.PublicEndpoints;

/**
 * Answers a repeated write with the answer to the first one. Only what the operation decided is kept: what kept a
 * request from it, such as a limit or a server that is away, is gone at the next attempt. It leaves out the writes that
 * need no token, also when one is shown: they are repeatable by themselves, and some answer tokens, which are never
 * kept.
 */
@Component
@Order(0) // inside the security filters: it must know the caller
class IdempotencyFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,62}[\\x21-\\x7e])?");
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final KeptAnswers answers;

    IdempotencyFilter(KeptAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null || !WRITES.contains(request.getMethod())
                || PublicEndpoints.isWrite(request)
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.invalid(HEADER, "validation.idempotency-key");
        }
        var repeatable = new RepeatableRequest(request);
        var name = nameOf(userId(), key);
        switch (answers.begin(name, repeatable.fingerprint())) {
            case KeptAnswers.First _ -> execute(name, repeatable, response, chain);
            case KeptAnswers.Done(KeptAnswer answer) -> replay(answer, response);
            case KeptAnswers.InProgress _ -> throw new ProblemException(ProblemCode.REQUEST_IN_PROGRESS)
                    .with(HttpHeaders.RETRY_AFTER, "1");
            case KeptAnswers.Different _ -> throw new ProblemException(ProblemCode.IDEMPOTENCY_KEY_REUSED);
        }
    }

    private void execute(String name, RepeatableRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        var finished = false;
        try {
            chain.doFilter(request, answer);
            finished = isOutcome(request, answer) && !isShownOnce(request);
        } finally {
            if (finished) {
                answers.keep(name, request.fingerprint(), KeptAnswer.of(answer));
            } else {
                answers.forget(name);
            }
        }
        answer.copyBodyToResponse();
    }

    private static boolean isShownOnce(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod endpoint
                && endpoint.hasMethodAnnotation(ShownOnce.class);
    }

    private static boolean isOutcome(HttpServletRequest request, HttpServletResponse answer) {
        var refusal = Problems.refusalOf(request);
        return refusal == null
                ? answer.getStatus() < HttpServletResponse.SC_BAD_REQUEST
                : refusal.isOutcome();
    }

    private static void replay(KeptAnswer answer, HttpServletResponse response) throws IOException {
        response.setHeader(REPLAYED, "true");
        answer.writeTo(response);
    }

    /** A key belongs to one person. */
    static String nameOf(String userId, String key) {
        return userId + ":" + key;
    }

    private static String userId() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication(var caller)
                ? caller.userId()
                : "";
    }
}
