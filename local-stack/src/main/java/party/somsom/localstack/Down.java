package party.somsom.localstack;

import java.time.Duration;
import java.util.concurrent.Callable;

import party.somsom.localstack.launch.ExplainedException;
import party.somsom.localstack.server.WorkFolder;
import picocli.CommandLine.Command;

/** Asks {@code up} in another terminal to end. If {@code up} was killed, it ends the processes that are left. */
@Command(name = "down")
final class Down implements Callable<Integer> {
    /** Longer than {@code up} may take to stop everything. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public Integer call() throws Exception {
        var home = Home.given();
        var up = home.running().get(Home.STACK);
        if (up != null) {
            IO.println("Stopping Somsom");
            up.destroy();
            home.processes().awaitEnd(up, PATIENCE);
        }
        WorkFolder.kept(home.path())
                .orElseThrow(() -> new ExplainedException("Somsom does not stop; './somsom status' tells what runs."))
                .close();
        IO.println("Somsom is stopped.");
        return 0;
    }
}
