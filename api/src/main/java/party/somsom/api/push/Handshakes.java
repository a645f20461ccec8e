package party.somsom.api.push;

import java.io.IOException;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.WebUtils;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.problem.Problems;
import party.somsom.api.security.SecurityProperties;

/** Refuses by a problem what Spring would refuse by a bare status: pages of other origins, and what is no handshake. */
@Component
final class Handshakes implements HandshakeInterceptor {
    private final SecurityProperties.Cors cors;
    private final Problems problems;

    Handshakes(SecurityProperties.Cors cors, Problems problems) {
        this.cors = cors;
        this.problems = problems;
    }

    @Override
    public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
            Map<String, Object> attributes) throws IOException {
        if (!WebUtils.isSameOrigin(request) && !WebUtils.isValidOrigin(request, cors.allowedOrigins())) {
            return refuse(request, response, ProblemCode.FORBIDDEN);
        }
        if (!"websocket".equalsIgnoreCase(request.getHeaders().getUpgrade())) {
            return refuse(request, response, ProblemCode.MALFORMED_REQUEST);
        }
        return true;
    }

    private boolean refuse(ServerHttpRequest request, ServerHttpResponse response, ProblemCode code)
            throws IOException {
        problems.write(((ServletServerHttpRequest) request).getServletRequest(),
                ((ServletServerHttpResponse) response).getServletResponse(), new ProblemException(code));
        return false;
    }

    @Override
    public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
            @Nullable Exception failure) {
    }
}
