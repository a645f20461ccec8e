package party.somsom.loadtest.queue;

import java.util.ArrayList;
import java.util.List;

import party.somsom.loadtest.bench.Referee;
import party.somsom.loadtest.bench.Scenario;
import party.somsom.loadtest.driver.Measurement;
import party.somsom.loadtest.testbed.Heap;

/** Audits every room that Somsom filled, and measures the memory of the people in it. */
final class QueueReferee implements Referee {
    private static final String AUDITED = "j";

    private final Crowd crowd;
    private final QueueLedger ledger;
    private final Heap heap;
    private final List<QueueAudit> audits = new ArrayList<>();
    private long usedBefore;

    QueueReferee(Crowd crowd, QueueLedger ledger, Heap heap) {
        this.crowd = crowd;
        this.ledger = ledger;
        this.heap = heap;
    }

    @Override
    public void before(Scenario scenario, int round) {
        if (scenario.letter().equals(AUDITED)) {
            usedBefore = heap.usedAfterCollection();
        }
    }

    @Override
    public void after(Scenario scenario, int round, Measurement measurement) throws Exception {
        if (scenario.letter().equals(AUDITED)) {
            audits.add(audit(crowd.room(round), measurement.total().getOrDefault(scenario.expected(), 0L)));
        }
    }

    private QueueAudit audit(String room, long acknowledged) throws Exception {
        var catchUp = ledger.awaitRankView(room, acknowledged);
        var taken = heap.usedAfterCollection() - usedBefore;
        return QueueAudit.of(acknowledged, ledger.events(room), ledger.view(room), catchUp,
                (double) taken / Math.max(1, acknowledged));
    }

    List<QueueAudit> audits() {
        return List.copyOf(audits);
    }
}
