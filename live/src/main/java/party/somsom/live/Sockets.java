package party.somsom.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import party.somsom.live.LiveRefusal.Reason;

/** The connections of this node that belong to a known user. */
final class Sockets {
    private final Map<String, Socket> open = new ConcurrentHashMap<>();
    private final Map<String, Integer> numberByUser = new ConcurrentHashMap<>();
    private final List<ConnectionListener> listeners;
    private final ConnectionLimits limits;

    Sockets(ObjectProvider<ConnectionListener> listeners, ConnectionLimits limits, MeterRegistry meters) {
        this.limits = limits;
        this.listeners = listeners.orderedStream().toList();
        Gauge.builder("somsom.stomp.sessions", open, Map::size)
                .description("clients that are connected to this node")
                .register(meters);
    }

    /** Refuses with {@code TOO_MANY_CONNECTIONS}. */
    void add(Socket socket) {
        numberByUser.compute(socket.user().userId(), (_, number) -> oneMoreThan(number == null ? 0 : number));
        open.put(socket.sessionId(), socket);
        listeners.forEach(each -> each.connected(socket.user().userId()));
    }

    private int oneMoreThan(int number) {
        if (number >= limits.mostPerUser()) {
            throw new LiveRefusal(Reason.TOO_MANY_CONNECTIONS);
        }
        return number + 1;
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
            numberByUser.computeIfPresent(socket.user().userId(), (_, number) -> number == 1 ? null : number - 1);
            socket.end();
            listeners.forEach(each -> each.disconnected(socket.user().userId()));
        }
    }
}
