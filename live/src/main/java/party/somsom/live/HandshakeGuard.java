package party.somsom.live;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.WebUtils;

import party.somsom.live.LiveRefusal.Reason;

/**
 * Refuses pages of other origins and requests that are no handshake. Spring would answer with a bare status, without a
 * reason.
 */
final class HandshakeGuard implements HandshakeInterceptor {
    private final AllowedOrigins allowed;
    private final ConnectionLimits limits;

    HandshakeGuard(AllowedOrigins allowed, ConnectionLimits limits) {
        this.allowed = allowed;
        this.limits = limits;
    }

    @Override
    public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
            Map<String, Object> attributes) {
        if (!isAllowed(request)) {
            throw new LiveRefusal(Reason.FORBIDDEN);
        }
        if (!"websocket".equalsIgnoreCase(request.getHeaders().getUpgrade())) {
            throw new LiveRefusal(Reason.MALFORMED);
        }
        if (request instanceof ServletServerHttpRequest servlet) {
            limits.arrive(servlet.getServletRequest().getRemoteAddr());
        }
        Languages.remember(request.getHeaders(), attributes);
        return true;
    }

    private boolean isAllowed(ServerHttpRequest request) {
        try {
            return WebUtils.isSameOrigin(request) || WebUtils.isValidOrigin(request, allowed.origins());
        } catch (IllegalArgumentException | IllegalStateException noOrigin) {
            return false;
        }
    }

    @Override
    public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
            @Nullable Exception failure) {
    }
}
