package party.somsom.foundation.eventstore;

import java.util.Collection;

/** Where among all events the event store has something, for those who have to know how far they are behind. */
public interface StoredEvents {
    /** Index of the newest stored event, -1 when there is none. */
    long head();

    /** Whether there is an event at one of these indexes. */
    boolean hasAny(Collection<Long> indexes);
}
