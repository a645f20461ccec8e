package party.somsom.foundation.eventstore;

/** An aggregate that may become big says how big it is. The cache asks after each batch, so it must answer quickly. */
public interface Weighed {
    /** About how many bytes the aggregate takes in memory. */
    long weight();
}
