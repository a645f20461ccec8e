package party.somsom.live;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.handler.WebSocketHandlerDecoratorFactory;

import party.somsom.foundation.worker.Chore;

/** Ends connections that send no CONNECT frame in time. Spring's own limit ends with the first byte of any kind. */
final class ConnectDeadline implements WebSocketHandlerDecoratorFactory, Chore {
    static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(ConnectDeadline.class);

    private final Clock clock;
    /** The connections that have sent no CONNECT frame yet, by session id. */
    private final Map<String, Arrival> arrivals = new ConcurrentHashMap<>();

    ConnectDeadline(Clock clock) {
        this.clock = clock;
    }

    @Override
    public WebSocketHandler decorate(WebSocketHandler handler) {
        return new WebSocketHandlerDecorator(handler) {
            @Override
            public void afterConnectionEstablished(WebSocketSession session) throws Exception {
                arrivals.put(session.getId(), new Arrival(session, clock.instant()));
                super.afterConnectionEstablished(session);
            }

            @Override
            public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
                arrivals.remove(session.getId());
                super.afterConnectionClosed(session, status);
            }
        };
    }

    /** The connection has sent its CONNECT frame and belongs to a known user now. */
    void met(String sessionId) {
        arrivals.remove(sessionId);
    }

    @Override
    public String name() {
        return "live-connect-deadlines";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    /** Ends the connections that are overdue. */
    @Override
    public void run() {
        var overdue = clock.instant().minus(PATIENCE);
        arrivals.forEach((sessionId, arrival) -> {
            if (!arrival.at().isAfter(overdue) && arrivals.remove(sessionId, arrival)) {
                end(arrival.session());
            }
        });
    }

    private static void end(WebSocketSession session) {
        try {
            session.close(CloseStatus.POLICY_VIOLATION);
        } catch (IOException gone) {
            LOG.debug("The client is gone", gone);
        }
    }

    private record Arrival(WebSocketSession session, Instant at) {
    }
}
