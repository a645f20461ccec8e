package party.somsom.loadtest.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import party.somsom.loadtest.driver.ClosedLoop;
import party.somsom.loadtest.driver.Measurement;

/**
 * Measures every scenario with one number of connections, in short rounds that take turns. The first rounds are the
 * warm-up.
 */
public final class Contest {
    private final ContestOptions options;
    private final int connections;
    private final ClosedLoop driver;
    private final Referee referee;

    public Contest(ContestOptions options, int connections, ClosedLoop driver, Referee referee) {
        this.options = options;
        this.connections = connections;
        this.driver = driver;
        this.referee = referee;
    }

    public List<Series> run(List<Scenario> scenarios) throws Exception {
        Map<Scenario, List<Measurement>> results = new LinkedHashMap<>();
        scenarios.forEach(scenario -> results.put(scenario, new ArrayList<>()));
        for (int round = 0; round < options.allRounds(); round++) {
            for (var result : results.entrySet()) {
                var measurement = measure(result.getKey(), round);
                if (!isWarmUp(round)) {
                    result.getValue().add(measurement);
                }
            }
        }
        return results.entrySet().stream().map(one -> new Series(one.getKey(), one.getValue())).toList();
    }

    private Measurement measure(Scenario scenario, int round) throws Exception {
        var load = scenario.load(connections, isWarmUp(round) ? options.warmUp() : options.measured());
        var requests = scenario.requests().apply(round);
        referee.before(scenario, round);
        var measurement = driver.drive(scenario.port(), load, requests);
        IO.println("%,6d connections, %s, %s: %,.0f a second, in all %s%s".formatted(connections,
                isWarmUp(round) ? "warm-up" : "round " + (round - options.warmUps() + 1), scenario.letter(),
                measurement.perSecond(scenario.expected()), measurement.total(),
                measurement.window().compareTo(load.measured()) < 0 ? ", until the people ran out" : ""));
        referee.after(scenario, round, measurement);
        return measurement;
    }

    private boolean isWarmUp(int round) {
        return round < options.warmUps();
    }
}
