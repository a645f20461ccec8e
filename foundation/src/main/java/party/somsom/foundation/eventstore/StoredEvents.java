package party.somsom.foundation.eventstore;

import java.util.Collection;

/** Tells the positions of stored events. Readers use it to find out how far they are behind. */
public interface StoredEvents {
    /** The index of the newest stored event, or -1 if there is none. */
    long head();

    /** Whether an event is stored at one of these indexes. */
    boolean hasAny(Collection<Long> indexes);
}
