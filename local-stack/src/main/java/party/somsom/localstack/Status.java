package party.somsom.localstack;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

import party.somsom.localstack.launch.Application;
import party.somsom.localstack.launch.Probe;
import picocli.CommandLine.Command;

/** Tells which processes run. */
@Command(name = "status")
final class Status implements Callable<Integer> {
    private static final int NOTHING_RUNS = 1;

    @Override
    public Integer call() throws IOException {
        var home = Home.given();
        var running = home.running();
        if (running.isEmpty()) {
            IO.println("Somsom does not run.");
            return NOTHING_RUNS;
        }
        running.forEach((name, process) -> IO.println("%s runs (process %d)".formatted(name, process.pid())));
        var port = readyPort(home);
        IO.println(port.isPresent() ? "ready at http://localhost:" + port.getAsInt() : "not ready");
        return 0;
    }

    /** The port of a node that is ready. */
    static OptionalInt readyPort(Home home) throws IOException {
        for (var name : home.running().keySet()) {
            var port = Application.readPort(Application.portFile(home.log(name)));
            if (port.isPresent() && Probe.isReady(port.getAsInt())) {
                return port;
            }
        }
        return OptionalInt.empty();
    }
}
