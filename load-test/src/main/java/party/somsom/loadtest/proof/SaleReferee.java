package party.somsom.loadtest.proof;

import java.util.ArrayList;
import java.util.List;

import party.somsom.loadtest.bench.Referee;
import party.somsom.loadtest.bench.Scenario;
import party.somsom.loadtest.driver.Measurement;

/** Audits every date that Somsom sold. */
final class SaleReferee implements Referee {
    private static final String AUDITED = "a";

    private final Stage stage;
    private final SaleLedger ledger;
    private final List<SaleAudit> audits = new ArrayList<>();

    SaleReferee(Stage stage, SaleLedger ledger) {
        this.stage = stage;
        this.ledger = ledger;
    }

    @Override
    public void after(Scenario scenario, int round, Measurement measurement) throws Exception {
        if (scenario.letter().equals(AUDITED)) {
            audits.add(ledger.audit(stage.inventoryId(round), measurement.total().getOrDefault("201", 0L)));
        }
    }

    List<SaleAudit> audits() {
        return List.copyOf(audits);
    }
}
