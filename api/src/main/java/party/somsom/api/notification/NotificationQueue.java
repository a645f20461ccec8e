package party.somsom.api.notification;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import party.somsom.live.LivePush;
import party.somsom.live.Subscription;
import party.somsom.live.SubscriptionsByUser;
import party.somsom.live.UserQueue;
import party.somsom.notifications.Letter;
import party.somsom.notifications.LetterListener;
import party.somsom.notifications.Wording;

/**
 * {@code /user/queue/notifications} sends people their notifications while they are connected. The inbox keeps them.
 */
@Component
class NotificationQueue implements UserQueue, LetterListener {
    private static final String QUEUE = "/queue/notifications";

    private final LivePush push;
    private final Wording wording;
    private final SubscriptionsByUser listeners = new SubscriptionsByUser();

    NotificationQueue(LivePush push, Wording wording) {
        this.push = push;
        this.wording = wording;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void subscribed(Subscription subscription) {
        listeners.add(subscription);
    }

    @Override
    public void unsubscribed(Subscription subscription) {
        listeners.remove(subscription);
    }

    @Override
    public void sent(List<Letter> letters) {
        letters.forEach(this::tell);
    }

    /** Sends the letter once to each connection, even if the connection has several subscriptions. */
    private void tell(Letter letter) {
        listeners.of(letter.userId())
                .stream()
                .map(subscription -> new Recipient(subscription.sessionId(), subscription.language()))
                .distinct()
                .forEach(each -> push.toSession(each.sessionId(), QUEUE, wording.in(each.language(), letter)));
    }

    private record Recipient(String sessionId, Locale language) {
    }
}
