package party.somsom.live;

/** A destination that clients may subscribe to, with its own rule. To add one, define a bean of this type. */
public interface SubscribeDestination {
    boolean covers(String destination);

    /**
     * Checks that the user may subscribe, and throws if not.
     *
     * @return the name that messages are published under; it may be shorter than the name that the client used
     */
    String resolve(String destination, String userId);

    /** The subscription is active: it gets every message that is published from now on. */
    default void subscribed(Subscription subscription) {
    }

    /** The subscription has ended. May be called more than once. */
    default void unsubscribed(Subscription subscription) {
    }
}
