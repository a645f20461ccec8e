package party.somsom.api.web;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;

/** Refuses a body that is too large: at once if its length is announced, otherwise as soon as too much is read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class BodySizeFilter implements Filter {
    static final int MAX_BYTES = 64 * 1024;
    private static final int UNANNOUNCED = -1;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var length = request.getContentLengthLong();
        if (length > MAX_BYTES) {
            throw new ProblemException(ProblemCode.PAYLOAD_TOO_LARGE);
        }
        var checked = length == UNANNOUNCED && request instanceof HttpServletRequest http
                ? new SizeCheckedRequest(http, MAX_BYTES)
                : request;
        chain.doFilter(checked, response);
    }
}
