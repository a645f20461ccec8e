package party.somsom.loadtest.bench;

import java.util.List;

/** What the servers' data says after a round, read behind the application's back. */
public interface Audit {
    /** One for each column of the level. */
    List<String> cells();

    /** Invariants that do not hold. */
    List<String> broken();
}
