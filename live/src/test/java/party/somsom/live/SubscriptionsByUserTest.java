package party.somsom.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;

class SubscriptionsByUserTest {
    private static final Subscription ON_THE_PHONE = subscription("phone");
    private static final Subscription AT_THE_DESK = subscription("desk");

    private final SubscriptionsByUser subscriptions = new SubscriptionsByUser();

    private static Subscription subscription(String sessionId) {
        return new Subscription(sessionId, "1", "/topic/news", "ann", Locale.ENGLISH);
    }

    @Test
    void aUserIsKnownUntilTheLastSubscriptionEnds() {
        subscriptions.add(ON_THE_PHONE);
        subscriptions.add(AT_THE_DESK);
        assertThat(subscriptions.of("ann")).containsExactlyInAnyOrder(ON_THE_PHONE, AT_THE_DESK);

        subscriptions.remove(ON_THE_PHONE);
        assertThat(subscriptions.has("ann")).isTrue();

        subscriptions.remove(AT_THE_DESK);
        assertThat(subscriptions.has("ann")).isFalse();
        assertThat(subscriptions.isEmpty()).isTrue();
    }

    @Test
    void aSubscriptionMayEndTwice() {
        subscriptions.add(AT_THE_DESK);

        subscriptions.remove(ON_THE_PHONE);
        subscriptions.remove(ON_THE_PHONE);

        assertThat(subscriptions.of("ann")).containsExactly(AT_THE_DESK);
        assertThat(subscriptions.of("bob")).isEmpty();
    }
}
