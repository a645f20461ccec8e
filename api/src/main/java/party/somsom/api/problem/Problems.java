package party.somsom.api.problem;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

import party.somsom.api.webapp.LostPage;
import party.somsom.api.webapp.Pages;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem, whatever format the client accepts and wherever in the server the request failed. */
@Component
public class Problems {
    private static final String REFUSAL = Problems.class.getName();

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;
    private final List<RefusalListener> listeners;

    Problems(MessageSource messages, LocaleResolver locales, JsonMapper json,
            List<RefusalListener> listeners) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
        this.listeners = listeners;
    }

    /** Writes the problem for {@code failure}. Does nothing if the answer has begun already. */
    public void write(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        write(request, response, request.getRequestURI(), Translation.of(failure));
    }

    void write(HttpServletRequest request, HttpServletResponse response, String instance, ProblemException refusal)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        request.setAttribute(REFUSAL, refusal.code());
        listeners.forEach(listener -> listener.refused(request, refusal.code()));
        if (refusal.code() == ProblemCode.NOT_FOUND && Pages.isAskedFor(request) && LostPage.isThere()) {
            response.resetBuffer();
            LostPage.write(response);
            return;
        }
        var locale = locales.resolveLocale(request);
        var body = json.writeValueAsBytes(describe(refusal, instance, locale));
        response.resetBuffer();
        response.setStatus(refusal.code().status().value());
        refusal.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        if (!refusal.code().challenge().isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, refusal.code().challenge());
        }
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Why the request was refused; null if it was not, or not yet. */
    public static @Nullable ProblemCode refusalOf(HttpServletRequest request) {
        return request.getAttribute(REFUSAL) instanceof ProblemCode code ? code : null;
    }

    /** The problem as a value, for answers that do not go over HTTP. */
    public Problem describe(Throwable failure, String instance, Locale locale) {
        return describe(Translation.of(failure), instance, locale);
    }

    private Problem describe(ProblemException refusal, String instance, Locale locale) {
        var code = refusal.code();
        var asked = refusal.asked();
        var retryAfter = refusal.headers().getFirst(HttpHeaders.RETRY_AFTER);
        var detail = messages.getMessage("problem." + code.name(), refusal.args(), locale);
        return new Problem(code.type(), code.title(), code.status().value(), detail, instance, code,
                errors(refusal, locale), retryAfter == null ? null : Long.valueOf(retryAfter), null,
                asked == null ? null : asked.challengeId(), asked == null ? null : asked.factors());
    }

    private @Nullable List<Problem.FieldError> errors(ProblemException refusal, Locale locale) {
        return refusal.violations().isEmpty()
                ? null
                : refusal.violations()
                        .stream()
                        .map(v -> new Problem.FieldError(v.field(), messages.getMessage(v.message(), locale)))
                        .toList();
    }
}
