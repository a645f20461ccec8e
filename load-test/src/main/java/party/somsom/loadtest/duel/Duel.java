package party.somsom.loadtest.duel;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import party.somsom.loadtest.bench.CommandLines;
import party.somsom.loadtest.driver.ClosedLoop;
import party.somsom.loadtest.driver.Load;
import party.somsom.loadtest.driver.Measurement;
import party.somsom.loadtest.duel.DuelResult.Bout;
import party.somsom.loadtest.testbed.Machine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures several versions of Somsom that run side by side. Prints and writes the results. */
@Command(name = "duel", description = {
        "Compares versions of Somsom that run already. They take turns in short rounds, so a machine that gets slower "
                + "or faster treats them alike.",
        "Exits with 1 when there was an unexpected answer."})
public final class Duel implements Callable<Integer> {
    @Mixin
    private final DuelOptions options = new DuelOptions();

    @Override
    public Integer call() throws Exception {
        return CommandLines.exitCode(run().isSound());
    }

    DuelResult run() throws Exception {
        var opponents = new ArrayList<Opponent>();
        for (var port : options.ports()) {
            opponents.add(new Opponent(port, options.people()));
        }
        var bouts = new ArrayList<Bout>();
        try (var driver = new ClosedLoop()) {
            for (var errand : options.errands()) {
                bouts.addAll(bouts(errand, opponents, driver));
            }
        }
        var result = new DuelResult(Machine.describe(), options.rounds(), options.measured(), bouts);
        IO.println("\n" + result);
        Files.writeString(options.out(), result.toString());
        return result;
    }

    private List<Bout> bouts(Errand errand, List<Opponent> opponents, ClosedLoop driver) throws Exception {
        var bouts = new ArrayList<Bout>();
        for (var opponent : opponents) {
            bouts.add(new Bout(errand, opponent.port(), new ArrayList<>()));
            drive(errand, opponent, driver, options.warmUp());
        }
        for (var round = 0; round < options.rounds(); round++) {
            for (var turn = 0; turn < opponents.size(); turn++) {
                var next = round % 2 == 0 ? turn : opponents.size() - 1 - turn;
                bouts.get(next).rounds().add(drive(errand, opponents.get(next), driver, options.measured()));
            }
        }
        return bouts;
    }

    private static Measurement drive(Errand errand, Opponent opponent, ClosedLoop driver, Load load) throws Exception {
        var measurement = driver.drive(opponent.port(), load, opponent.requests(errand, driver));
        IO.println("%s, port %d, %d s: %,.0f a second, in all %s".formatted(errand, opponent.port(),
                load.measured().toSeconds(), measurement.perSecond(errand.expected()), measurement.total()));
        return measurement;
    }
}
