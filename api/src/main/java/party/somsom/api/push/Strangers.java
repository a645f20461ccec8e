package party.somsom.api.push;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.handler.WebSocketHandlerDecoratorFactory;

/** Ends connections whose clients do not say who they are. Spring's own limit is over with the first byte they send. */
@Component
final class Strangers implements WebSocketHandlerDecoratorFactory {
    static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(Strangers.class);

    private final Sockets sockets;
    private final Clock clock;
    private final Map<WebSocketSession, Instant> arrivals = new ConcurrentHashMap<>();

    Strangers(Sockets sockets, Clock clock) {
        this.sockets = sockets;
        this.clock = clock;
    }

    @Override
    public WebSocketHandler decorate(WebSocketHandler handler) {
        return new WebSocketHandlerDecorator(handler) {
            @Override
            public void afterConnectionEstablished(WebSocketSession session) throws Exception {
                arrivals.put(session, clock.instant());
                super.afterConnectionEstablished(session);
            }

            @Override
            public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
                arrivals.remove(session);
                super.afterConnectionClosed(session, status);
            }
        };
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void endOverdue() {
        var overdue = clock.instant().minus(PATIENCE);
        arrivals.forEach((session, arrived) -> {
            if (!arrived.isAfter(overdue) && arrivals.remove(session, arrived)
                    && sockets.find(session.getId()) == null) {
                end(session);
            }
        });
    }

    private static void end(WebSocketSession session) {
        try {
            session.close(CloseStatus.POLICY_VIOLATION);
        } catch (IOException gone) {
            LOG.debug("Nobody is left to tell", gone);
        }
    }
}
