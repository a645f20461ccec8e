package party.somsom.loadtest.queue;

import java.util.List;

import party.somsom.loadtest.bench.Level;
import party.somsom.loadtest.bench.Ratio;
import party.somsom.loadtest.bench.Series;

record QueueLevel(int connections, List<Series> series, List<QueueAudit> audits) implements Level {
    private static final int CROWD = 1_000;

    /** A few connections are shown for comparison only. The required values are for a crowd. */
    @Override
    public List<Ratio> ratios() {
        return List.of(asked("j", "k", 1), asked("r", "s", 1), asked("p", "s", 2), asked("q", "s", 2));
    }

    private Ratio asked(String ours, String theirs, double least) {
        var ratio = throughput(ours, theirs);
        return connections >= CROWD ? ratio.atLeast(least) : ratio;
    }

    @Override
    public List<String> audited() {
        return QueueAudit.COLUMNS;
    }
}
