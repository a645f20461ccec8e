package party.somsom.loadtest.proof;

import java.util.List;

/** Everything measured with one number of connections. */
record Level(int connections, List<Series> series, List<Audit> audits) {
    private static final int SPIKE = 1_000;

    /** The ratios that the claim is made of; at a spike the row lock's latency is no measure any more. */
    List<Ratio> ratios() {
        var spike = connections >= SPIKE;
        var p99 = of("a").p99() / of("b").p99();
        return List.of(throughput("a", "b").atLeast(spike ? 6 : 5),
                spike ? new Ratio("p99 a/b", p99) : new Ratio("p99 a/b", p99).atMost(1), throughput("a", "e"),
                throughput("c", "a").atLeast(1.5), throughput("a", "d"), throughput("f", "d").atLeast(0.5));
    }

    boolean isSound() {
        return ratios().stream().allMatch(Ratio::holds) && audits.stream().allMatch(audit -> audit.broken().isEmpty())
                && series.stream().allMatch(one -> one.errors().isEmpty());
    }

    private Ratio throughput(String over, String under) {
        return new Ratio(over + "/" + under, of(over).perSecond() / of(under).perSecond());
    }

    private Series of(String letter) {
        return series.stream().filter(one -> one.scenario().letter().equals(letter)).findFirst().orElseThrow();
    }
}
