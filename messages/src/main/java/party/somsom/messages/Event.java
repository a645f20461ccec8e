package party.somsom.messages;

/**
 * What an aggregate has decided. Each aggregate has one sealed type of events; its records carry their names with
 * {@link Stored}.
 */
public interface Event {
}
