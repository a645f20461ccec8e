package party.somsom.loadtest.bench;

import java.util.List;

/** Everything measured with one number of connections. */
public interface Level {
    int connections();

    List<Series> series();

    List<? extends Audit> audits();

    /** The titles of the audits' columns. */
    List<String> audited();

    /** The ratios that the claim consists of. */
    List<Ratio> ratios();

    default boolean isSound() {
        return ratios().stream().allMatch(Ratio::holds) && audits().stream().allMatch(audit -> audit.broken().isEmpty())
                && series().stream().allMatch(one -> one.errors().isEmpty());
    }

    default Ratio throughput(String over, String under) {
        return new Ratio(over + "/" + under, of(over).perSecond() / of(under).perSecond());
    }

    default Series of(String letter) {
        return series().stream().filter(one -> one.scenario().letter().equals(letter)).findFirst().orElseThrow();
    }
}
