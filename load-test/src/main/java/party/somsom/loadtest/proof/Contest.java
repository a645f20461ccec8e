package party.somsom.loadtest.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import party.somsom.loadtest.driver.ClosedLoop;
import party.somsom.loadtest.driver.Load;
import party.somsom.loadtest.driver.Measurement;

/** Every scenario with one number of connections, in short rounds that take turns. Round 0 is the warm-up. */
class Contest {
    private static final Duration LEAD_IN = Duration.ofSeconds(1);
    private static final String AUDITED = "a";

    private final Options options;
    private final int connections;
    private final Stage stage;
    private final ClosedLoop driver;
    private final Ledger ledger;
    private final Map<Scenario, List<Measurement>> results = new LinkedHashMap<>();
    private final List<Audit> audits = new ArrayList<>();

    Contest(Options options, int connections, Stage stage, ClosedLoop driver, Ledger ledger) {
        this.options = options;
        this.connections = connections;
        this.stage = stage;
        this.driver = driver;
        this.ledger = ledger;
    }

    Level run() throws Exception {
        stage.sellOut(driver);
        stage.scenarios().forEach(scenario -> results.put(scenario, new ArrayList<>()));
        for (int round = 0; round <= options.rounds(); round++) {
            for (var scenario : results.keySet()) {
                measure(scenario, round);
            }
        }
        return new Level(connections,
                results.entrySet().stream().map(one -> new Series(one.getKey(), one.getValue())).toList(), audits);
    }

    private void measure(Scenario scenario, int round) throws Exception {
        var load = new Load(connections, LEAD_IN, round == 0 ? options.warmUp() : options.measured());
        var measurement = driver.drive(scenario.port(), load, scenario.requests().apply(round));
        IO.println("%,6d connections, %s, %s: %,.0f a second, in all %s%s".formatted(connections,
                round == 0 ? "warm-up" : "round " + round, scenario.letter(),
                measurement.perSecond(scenario.expected()), measurement.total(),
                measurement.window().compareTo(load.measured()) < 0 ? ", until the people ran out" : ""));
        if (scenario.letter().equals(AUDITED)) {
            audits.add(ledger.audit(stage.inventoryId(round), measurement.total().getOrDefault("201", 0L)));
        }
        if (round > 0) {
            results.getOrDefault(scenario, new ArrayList<>()).add(measurement);
        }
    }
}
