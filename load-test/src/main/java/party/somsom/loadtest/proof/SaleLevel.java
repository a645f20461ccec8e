package party.somsom.loadtest.proof;

import java.util.List;

import party.somsom.loadtest.bench.Level;
import party.somsom.loadtest.bench.Ratio;
import party.somsom.loadtest.bench.Series;

record SaleLevel(int connections, List<Series> series, List<SaleAudit> audits) implements Level {
    private static final int SPIKE = 1_000;

    /** In a spike, the latency of the row lock has no limit to compare with. */
    @Override
    public List<Ratio> ratios() {
        var spike = connections >= SPIKE;
        var p99 = of("a").p99() / of("b").p99();
        return List.of(throughput("a", "b").atLeast(spike ? 6 : 5),
                spike ? new Ratio("p99 a/b", p99) : new Ratio("p99 a/b", p99).atMost(1), throughput("a", "e"),
                throughput("c", "a").atLeast(1.5), throughput("a", "d"), throughput("f", "d").atLeast(0.5));
    }

    @Override
    public List<String> audited() {
        return SaleAudit.COLUMNS;
    }
}
