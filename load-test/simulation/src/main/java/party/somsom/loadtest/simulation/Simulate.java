package party.somsom.loadtest.simulation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import party.somsom.loadtest.bench.CommandLines;
import party.somsom.loadtest.simulation.Tally.Outcome;
import party.somsom.loadtest.site.Festivals;
import party.somsom.loadtest.site.Machine;
import party.somsom.loadtest.site.People;
import party.somsom.loadtest.site.Site;

/** Sends people through a waiting room in one way after the other; prints and writes what came back. */
public final class Simulate {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Site site;
    private final Scale scale;

    private Simulate(Site site, Scale scale) {
        this.site = site;
        this.scale = scale;
    }

    public static void main(String[] args) {
        CommandLines.run(() -> run(SimulateOptions.parse(args)).isSound());
    }

    static Result run(SimulateOptions options) throws Exception {
        try (var site = Site.withoutBaseline(options.root())) {
            var scale = SimulateOptions.scale(options);
            var simulate = new Simulate(site, scale);
            List<Run> runs = new ArrayList<>();
            for (var way : options.ways()) {
                runs.add(simulate.run(way));
            }
            var result = new Result(Machine.describe(), scale, runs);
            IO.println("\n" + result);
            Files.writeString(options.out(), result.toString());
            return result;
        }
    }

    private Run run(Way way) throws Exception {
        var people = People.of(site.somsom(), scale.people());
        var warmUpPeople = People.of(site.somsom(), scale.warmUp().people());
        var festivals = new Festivals(site.somsom(), people.one());
        var outcome = site.work().resolve(way + "-outcome.json");
        Files.deleteIfExists(outcome);
        var settings = site.work().resolve(way + "-settings.json");
        new Settings(way, scale, site.somsom().port(), room(festivals, scale), people.all(),
                room(festivals, scale.warmUp()), warmUpPeople.all(), outcome.toAbsolutePath()).write(settings);
        if (gatling(settings) != 0 || Files.notExists(outcome)) {
            throw new IllegalStateException("The simulation did not come to its end");
        }
        return new Run(way, Outcome.read(outcome));
    }

    private static String room(Festivals festivals, Scale scale) throws Exception {
        return festivals.createWithWaitingRoom("Simulated", Map.of("admitPerMinute", scale.admitPerMinute()));
    }

    /** In a process of its own, as it ends the JVM; without reports, as they would need what is not free. */
    private int gatling(Path settings) throws Exception {
        var process = new ProcessBuilder(JAVA.toString(), "-Xmx512m", "--enable-native-access=ALL-UNNAMED",
                "-D" + Settings.FILE + "=" + settings, "-cp",
                System.getProperty("java.class.path"), "io.gatling.app.Gatling", "--simulation",
                WaitingRoomSimulation.class.getName(), "--no-reports", "--results-folder",
                site.work().resolve("gatling").toString()).inheritIO().start();
        var stop = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(stop);
        return process.waitFor();
    }
}
