package party.somsom.api.notification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import party.somsom.api.push.OwnQueue;
import party.somsom.api.push.Push;
import party.somsom.api.push.Subscription;
import party.somsom.notifications.Letter;
import party.somsom.notifications.LetterListener;
import party.somsom.notifications.Wording;

/** {@code /user/queue/notifications}: what people are told while they are here. Whoever was not has their inbox. */
@Component
class NotificationQueue implements OwnQueue, LetterListener {
    private static final String QUEUE = "/queue/notifications";

    private final Push push;
    private final Wording wording;
    private final Map<String, Set<Subscription>> listening = new ConcurrentHashMap<>();

    NotificationQueue(Push push, Wording wording) {
        this.push = push;
        this.wording = wording;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void subscribed(Subscription subscription) {
        listening.compute(subscription.caller().userId(), (_, known) -> {
            Set<Subscription> own = known == null ? ConcurrentHashMap.newKeySet() : known;
            own.add(subscription);
            return own;
        });
    }

    @Override
    public void unsubscribed(Subscription subscription) {
        listening.computeIfPresent(subscription.caller().userId(), (_, own) -> {
            own.remove(subscription);
            return own.isEmpty() ? null : own;
        });
    }

    @Override
    public void sent(List<Letter> letters) {
        letters.forEach(this::tell);
    }

    /** Once on each connection, however often it subscribed. */
    private void tell(Letter letter) {
        listening.getOrDefault(letter.userId(), Set.of())
                .stream()
                .map(subscription -> new Reader(subscription.sessionId(), subscription.language()))
                .distinct()
                .forEach(reader -> push.toSession(reader.sessionId(), QUEUE,
                        wording.in(reader.language(), letter)));
    }

    private record Reader(String sessionId, Locale language) {
    }
}
