package party.somsom.loadtest.bench;

import java.util.List;

/** What the servers' data shows after a round, read directly from the servers. */
public interface Audit {
    /** One cell for each column of the level. */
    List<String> cells();

    /** The invariants that do not hold. */
    List<String> broken();
}
