package party.somsom.live;

/** A destination that clients may subscribe to, with a rule of its own. To add one, define a bean of this type. */
public interface SubscribeDestination {
    boolean covers(String destination);

    /**
     * Checks that the user may subscribe, and refuses by throwing.
     *
     * @return the name that messages are published under; it may be shorter than the one that was asked for
     */
    String resolve(String destination, String userId);

    /** The subscription is active: it gets whatever is published from now on. */
    default void subscribed(Subscription subscription) {
    }

    /** The subscription has ended. May be called more than once. */
    default void unsubscribed(Subscription subscription) {
    }
}
