package party.somsom.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The active subscriptions to one destination, by user. */
public final class SubscriptionsByUser {
    private final Map<String, Set<Subscription>> subscriptions = new ConcurrentHashMap<>();

    public void add(Subscription subscription) {
        subscriptions.compute(subscription.userId(), (_, known) -> {
            Set<Subscription> own = known == null ? ConcurrentHashMap.newKeySet() : known;
            own.add(subscription);
            return own;
        });
    }

    public void remove(Subscription subscription) {
        subscriptions.computeIfPresent(subscription.userId(), (_, own) -> {
            own.remove(subscription);
            return own.isEmpty() ? null : own;
        });
    }

    public boolean has(String userId) {
        return subscriptions.containsKey(userId);
    }

    public Set<Subscription> of(String userId) {
        return subscriptions.getOrDefault(userId, Set.of());
    }

    public boolean isEmpty() {
        return subscriptions.isEmpty();
    }
}
