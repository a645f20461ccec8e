package party.somsom.loadtest.simulation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import party.somsom.loadtest.bench.CommandLines;
import party.somsom.loadtest.simulation.Tally.Outcome;
import party.somsom.loadtest.testbed.Festivals;
import party.somsom.loadtest.testbed.Machine;
import party.somsom.loadtest.testbed.People;
import party.somsom.loadtest.testbed.TestBed;
import party.somsom.localstack.launch.Jvm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Sends people through a waiting room, in one way after another. Prints and writes the results. */
@Command(name = "simulate", description = {
        "Sends a thousand people through a waiting room, who ask for their rank or are told.",
        "Exits with 1 when anything failed or the p99 of the HTTP requests is 100 ms or more."})
public final class Simulate implements Callable<Integer> {
    @Mixin
    private final SimulateOptions options = new SimulateOptions();

    @Override
    public Integer call() throws Exception {
        if (options.estimatesOnly()) {
            IO.println(EstimateError.table());
            return 0;
        }
        try (var bed = TestBed.withoutBaseline()) {
            return CommandLines.exitCode(run(bed).isSound());
        }
    }

    SimulationResult run(TestBed bed) throws Exception {
        var scale = options.scale();
        List<WayResult> results = new ArrayList<>();
        for (var way : options.ways()) {
            results.add(run(way, bed, scale));
        }
        var result = new SimulationResult(Machine.describe(), scale, results);
        var text = result + EstimateError.table();
        IO.println("\n" + text);
        Files.writeString(options.out(), text);
        return result;
    }

    private static WayResult run(Way way, TestBed bed, Scale scale) throws Exception {
        var people = People.of(bed.somsom(), scale.people());
        var warmUpPeople = People.of(bed.somsom(), scale.warmUp().people());
        var festivals = new Festivals(bed.somsom(), people.one());
        var outcome = bed.work().resolve(way + "-outcome.json");
        Files.deleteIfExists(outcome);
        var settings = bed.work().resolve(way + "-settings.json");
        new SimulationSettings(way, scale, bed.somsom().port(), room(festivals, scale), people.all(),
                room(festivals, scale.warmUp()), warmUpPeople.all(), outcome.toAbsolutePath()).write(settings);
        if (gatling(bed, settings) != 0 || Files.notExists(outcome)) {
            throw new IllegalStateException("The simulation did not come to its end");
        }
        return new WayResult(way, Outcome.read(outcome));
    }

    private static String room(Festivals festivals, Scale scale) throws Exception {
        return festivals.createWithWaitingRoom("Simulated", Map.of("admitPerMinute", scale.admitPerMinute()));
    }

    /**
     * Runs Gatling in its own process, because it ends the JVM. Writes no reports, because they need a part that is not
     * free.
     */
    private static int gatling(TestBed bed, Path settings) throws Exception {
        var process = new ProcessBuilder(Jvm.java(), "-Xmx512m", "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.configurationFile=quiet-logback.xml", "-D" + SimulationSettings.FILE + "=" + settings, "-cp",
                System.getProperty("java.class.path"), "io.gatling.app.Gatling", "--simulation",
                WaitingRoomSimulation.class.getName(), "--no-reports", "--results-folder",
                bed.work().resolve("gatling").toString()).inheritIO().start();
        var stop = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(stop);
        return process.waitFor();
    }
}
