package party.somsom.live;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import party.somsom.live.LiveRefusal.Reason;

/** One client's connection to this node. Its frames come one after another, but the connection may end at any time. */
final class Socket {
    private static final int MOST_SUBSCRIPTIONS = 100;
    /** Spring keeps some data of each refused frame until the connection ends, so there must be a limit. */
    private static final int MOST_REFUSALS = 100;

    private final String sessionId;
    private final ConnectedUser user;
    private final Locale language;
    private final Map<String, Listening> subscriptions = new ConcurrentHashMap<>();
    private final AtomicInteger refusals = new AtomicInteger();

    Socket(String sessionId, ConnectedUser user, Locale language) {
        this.sessionId = sessionId;
        this.user = user;
        this.language = language;
    }

    String sessionId() {
        return sessionId;
    }

    ConnectedUser user() {
        return user;
    }

    Locale language() {
        return language;
    }

    void subscribe(String id, String name, SubscribeDestination destination, @Nullable String receipt) {
        if (subscriptions.size() == MOST_SUBSCRIPTIONS) {
            throw new LiveRefusal(Reason.FORBIDDEN);
        }
        var subscription = new Subscription(sessionId, id, name, user.userId(), language);
        var listening = new Listening(subscription, destination, receipt);
        if (subscriptions.putIfAbsent(id, listening) != null) {
            throw new LiveRefusal(Reason.MALFORMED);
        }
    }

    void unsubscribe(String id) {
        var listening = subscriptions.remove(id);
        if (listening != null) {
            listening.end();
        }
    }

    @Nullable
    Listening listening(String id) {
        return subscriptions.get(id);
    }

    List<Subscription> subscriptions() {
        return subscriptions.values().stream().map(Listening::subscription).toList();
    }

    /** Counts a refused frame. Returns true if there were too many. */
    boolean refuseTooOften() {
        return refusals.incrementAndGet() > MOST_REFUSALS;
    }

    void end() {
        subscriptions.keySet().forEach(this::unsubscribe);
    }

    /**
     * A subscription and its destination.
     *
     * @param receipt the receipt that the client wants once the subscription is active
     */
    record Listening(Subscription subscription, SubscribeDestination destination, @Nullable String receipt) {
        void begin() {
            destination.subscribed(subscription);
        }

        void end() {
            destination.unsubscribed(subscription);
        }
    }
}
