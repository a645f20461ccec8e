package party.somsom.api.push;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** The connections of this node whose clients have said who they are. */
@Component
final class Sockets {
    private final Map<String, Socket> open = new ConcurrentHashMap<>();

    private final List<Visits> visits;

    Sockets(List<Visits> visits, MeterRegistry meters) {
        this.visits = visits;
        Gauge.builder("somsom.stomp.sessions", open, Map::size)
                .description("clients that are connected to this node")
                .register(meters);
    }

    void add(Socket socket) {
        open.put(socket.sessionId(), socket);
        visits.forEach(each -> each.came(socket.caller().userId()));
    }

    @Nullable
    Socket find(@Nullable String sessionId) {
        return sessionId == null ? null : open.get(sessionId);
    }

    Collection<Socket> all() {
        return open.values();
    }

    void remove(String sessionId) {
        var socket = open.remove(sessionId);
        if (socket != null) {
            socket.end();
            visits.forEach(each -> each.went(socket.caller().userId()));
        }
    }
}
