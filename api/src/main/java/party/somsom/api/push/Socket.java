package party.somsom.api.push;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.identity.Caller;

/** One client's connection to this node. Its frames come one after another; its end may come at any time. */
final class Socket {
    private static final int MOST_SUBSCRIPTIONS = 100;
    /** Each one leaves a trace in Spring's books until the connection ends, so there must be an end to it. */
    private static final int MOST_REFUSALS = 100;

    private final String sessionId;
    private final Caller caller;
    private final Locale language;
    private final Map<String, Listening> subscriptions = new ConcurrentHashMap<>();
    private final AtomicInteger refusals = new AtomicInteger();

    Socket(String sessionId, Caller caller, Locale language) {
        this.sessionId = sessionId;
        this.caller = caller;
        this.language = language;
    }

    String sessionId() {
        return sessionId;
    }

    Caller caller() {
        return caller;
    }

    Locale language() {
        return language;
    }

    void subscribe(String id, String name, Destination destination, @Nullable String receipt) {
        if (subscriptions.size() == MOST_SUBSCRIPTIONS) {
            throw new ProblemException(ProblemCode.FORBIDDEN);
        }
        var listening = new Listening(new Subscription(sessionId, id, name, caller, language), destination, receipt);
        if (subscriptions.putIfAbsent(id, listening) != null) {
            throw new ProblemException(ProblemCode.MALFORMED_REQUEST);
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

    /** Counts a refused frame, and says whether it was one too many. */
    boolean refuseTooOften() {
        return refusals.incrementAndGet() > MOST_REFUSALS;
    }

    void end() {
        subscriptions.keySet().forEach(this::unsubscribe);
    }

    /**
     * A subscription and what it is to.
     *
     * @param receipt what the client wants to hear once it stands
     */
    record Listening(Subscription subscription, Destination destination, @Nullable String receipt) {
        void begin() {
            destination.subscribed(subscription);
        }

        void end() {
            destination.unsubscribed(subscription);
        }
    }
}
