package party.somsom.api.push;

import party.somsom.identity.Caller;

/** Something that clients may subscribe to, with a rule of its own. A bean of this type is all that it takes. */
public interface Destination {
    /** Whether a frame with this destination means this one. */
    boolean covers(String destination);

    /**
     * Refuses whoever may not listen by throwing; answers the name that it is published under, which may be shorter than
     * the one that was asked for.
     */
    String admit(String destination, Caller caller);

    /** The subscription stands: whatever is published from now on reaches it. */
    default void subscribed(Subscription subscription) {
    }

    /** The subscription has ended; may be said more than once. */
    default void unsubscribed(Subscription subscription) {
    }
}
