package party.somsom.loadtest.queue;

import java.util.List;

import party.somsom.loadtest.bench.Level;
import party.somsom.loadtest.bench.Ratio;
import party.somsom.loadtest.bench.Series;

record QueueLevel(int connections, List<Series> series, List<QueueAudit> audits) implements Level {
    @Override
    public List<Ratio> ratios() {
        return List.of(throughput("j", "k").atLeast(1), throughput("r", "s").atLeast(1),
                throughput("p", "s").atLeast(2), throughput("q", "s").atLeast(2));
    }

    @Override
    public List<String> audited() {
        return QueueAudit.COLUMNS;
    }
}
