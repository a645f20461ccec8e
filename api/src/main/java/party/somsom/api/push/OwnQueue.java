package party.somsom.api.push;

import party.somsom.identity.Caller;

/** A queue of each caller's own, which nobody else can name: whoever is connected may listen to theirs. */
public interface OwnQueue extends Destination {
    /** Without the prefix that makes it the caller's. */
    String queue();

    @Override
    default boolean covers(String destination) {
        return destination.equals("/user" + queue());
    }

    @Override
    default String admit(String destination, Caller caller) {
        return destination;
    }
}
