package party.somsom.api.operator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.servlet.HandlerMapping;

import party.somsom.identity.EmailAddress;

/**
 * What a request asks for, in the form in which an event may keep it for ever. Nothing personal may be in it. So an
 * address becomes the id of its account. What is no id, number, time or word becomes a question mark.
 */
final class NotedParameters {
    static final String EMAIL = "email";
    private static final String UNKNOWN = "?";
    private static final int MOST = 20;
    private static final Pattern NAME = Pattern.compile("\\w{1,40}");
    private static final Pattern HARMLESS = Pattern.compile("[\\w.:+-]{1,100}");

    private NotedParameters() {
    }

    static Map<String, String> of(HttpServletRequest request, Function<String, Optional<String>> accounts) {
        var noted = new LinkedHashMap<String, String>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> noted.put(name.toString(), harmless(value.toString())));
        }
        request.getParameterMap().forEach((name, values) -> {
            if (NAME.matcher(name).matches() && !name.equals(ActionsAreNoted.REASON) && noted.size() < MOST) {
                noted.putIfAbsent(name, name.equals(EMAIL) ? account(values[0], accounts) : harmless(values[0]));
            }
        });
        return noted;
    }

    private static String account(String email, Function<String, Optional<String>> accounts) {
        return EmailAddress.normalised(email).flatMap(accounts).orElse(UNKNOWN);
    }

    private static String harmless(String value) {
        return HARMLESS.matcher(value).matches() ? value : UNKNOWN;
    }
}
