package party.somsom.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** The connections of this node that belong to a known user. */
final class Sockets {
    private final Map<String, Socket> open = new ConcurrentHashMap<>();
    private final List<ConnectionListener> listeners;

    Sockets(ObjectProvider<ConnectionListener> listeners, MeterRegistry meters) {
        this.listeners = listeners.orderedStream().toList();
        Gauge.builder("somsom.stomp.sessions", open, Map::size)
                .description("clients that are connected to this node")
                .register(meters);
    }

    void add(Socket socket) {
        open.put(socket.sessionId(), socket);
        listeners.forEach(each -> each.connected(socket.user().userId()));
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
            listeners.forEach(each -> each.disconnected(socket.user().userId()));
        }
    }
}
