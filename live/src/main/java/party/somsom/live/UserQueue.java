package party.somsom.live;

/** A queue that each user has for themselves. Users cannot subscribe to the queues of others. */
public interface UserQueue extends SubscribeDestination {
    /** The name without the {@code /user} that a client puts before it. */
    String queue();

    @Override
    default boolean covers(String destination) {
        return destination.equals("/user" + queue());
    }

    @Override
    default String resolve(String destination, String userId) {
        return destination;
    }
}
