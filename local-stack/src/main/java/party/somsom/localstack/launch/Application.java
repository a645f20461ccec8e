package party.somsom.localstack.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/** One of our Spring Boot applications in its own process. A file tells its port, and HTTP tells when it is ready. */
public final class Application implements AutoCloseable {
    static final String READINESS = "/actuator/health/readiness";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ChildProcess process;
    private final Path portFile;
    private final String probe;
    private final int readyStatus;
    private OptionalInt port = OptionalInt.empty();

    Application(ChildProcess process, Path portFile, String probe, int readyStatus) {
        this.process = process;
        this.portFile = portFile;
        this.probe = probe;
        this.readyStatus = readyStatus;
    }

    /** @return the application's port */
    public int awaitReady() throws InterruptedException {
        return awaitReady(() -> {
        });
    }

    /** @param meanwhile is called again and again during the wait */
    public int awaitReady(Runnable meanwhile) throws InterruptedException {
        process.awaitReady(PATIENCE, () -> {
            meanwhile.run();
            return isReady();
        });
        return port.orElseThrow();
    }

    private boolean isReady() {
        if (port.isEmpty()) {
            port = readPort(portFile);
        }
        return port.isPresent() && Probe.answers(port.getAsInt(), probe, readyStatus);
    }

    /** The file into which an application with this log writes its port. */
    public static Path portFile(Path log) {
        return log.resolveSibling(log.getFileName() + ".port").toAbsolutePath();
    }

    /** Reads the port from the file. Empty until the application has written it. */
    public static OptionalInt readPort(Path file) {
        try {
            var text = Files.readString(file);
            return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
        } catch (IOException notYet) {
            return OptionalInt.empty();
        }
    }

    public String name() {
        return process.name();
    }

    public Path log() {
        return process.log();
    }

    public long pid() {
        return process.process().pid();
    }

    public boolean isAlive() {
        return process.process().isAlive();
    }

    public CompletableFuture<Process> onExit() {
        return process.process().onExit();
    }

    /** @return whether the application stopped by itself; it is killed if it takes longer */
    public boolean stop(Duration patience) throws InterruptedException {
        return process.stop(patience);
    }

    /** Kills the application as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.kill();
    }

    @Override
    public void close() {
        try {
            process.stop(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
