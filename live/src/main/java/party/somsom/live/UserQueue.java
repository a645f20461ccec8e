package party.somsom.live;

/** A queue that every user has one of. Nobody can subscribe to somebody else's. */
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
