package party.somsom.api.webapp;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The addresses of pages, as the router of the web app knows them. All of them serve the same file: the browser finds
 * out which page it is. No page has the address of a read of the API. Even so, a page is sent only to a client that
 * asks for one.
 */
public final class Pages {
    private static final List<PathPattern> ADDRESSES = List
            .of("/", "/festival/**", "/reservations/{reservationId}", "/log-in/**", "/sign-up/**", "/terms", "/me/**",
                    "/chat/**", "/organise/**")
            .stream()
            .map(PathPatternParser.defaultInstance::parse)
            .toList();
    private static final Set<String> READS = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    private Pages() {
    }

    /** Whether a browser asks for a page. */
    public static boolean isWanted(HttpServletRequest request) {
        return isAskedFor(request) && isAddress(PathContainer.parsePath(request.getRequestURI()));
    }

    /** Whether the request is a browser's that opens an address, of a page or not. */
    public static boolean isAskedFor(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && READS.contains(request.getMethod());
    }

    private static boolean isAddress(PathContainer path) {
        return ADDRESSES.stream().anyMatch(address -> address.matches(path));
    }
}
