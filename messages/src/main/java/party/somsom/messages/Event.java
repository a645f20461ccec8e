package party.somsom.messages;

/**
 * A decision that an aggregate has made. Each aggregate has one sealed type of events, and its records carry their
 * names with {@link Stored}.
 */
public interface Event {
}
