package party.somsom.localstack.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import party.somsom.localstack.launch.ChildProcess;
import party.somsom.localstack.launch.ChildProcesses;

/** Everything that a server needs to run: its folder, its ports, and the means to run programs. */
record ServerContext(Path data, Ports ports, ChildProcesses children, Binaries binaries) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Returns once the program is ready. */
    ChildProcess run(String name, List<String> command, BooleanSupplier ready)
            throws IOException, InterruptedException {
        var child = children.start(name, command, log(name));
        child.awaitReady(PATIENCE, ready);
        return child;
    }

    /** Returns once the program has ended. */
    void runToTheEnd(String name, List<String> command, File input) throws IOException, InterruptedException {
        children.start(name, command, log(name), input).awaitSuccess();
    }

    private Path log(String name) throws IOException {
        return Files.createDirectories(data.resolve("logs")).resolve(name + ".log");
    }
}
