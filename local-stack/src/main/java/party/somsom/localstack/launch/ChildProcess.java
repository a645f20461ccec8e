package party.somsom.localstack.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program that runs as a child of this process. */
public record ChildProcess(String name, Process process, Path log) {
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final int POLL_MILLIS = 20;
    private static final int SHOWN_LINES = 30;

    /** @throws ExplainedException with the end of its log, if the program ends too early or takes too long */
    public void awaitReady(Duration patience, BooleanSupplier ready) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw failure("ended with code " + process.exitValue());
            }
            if (System.nanoTime() > deadline) {
                throw failure("does not answer after %d s".formatted(patience.toSeconds()));
            }
        }
    }

    public void awaitSuccess() throws InterruptedException {
        if (process.waitFor() != 0) {
            throw failure("ended with code " + process.exitValue());
        }
    }

    public void stop() throws InterruptedException {
        stop(PATIENCE);
    }

    /** @return whether the program stopped by itself; it is killed if it takes longer */
    public boolean stop(Duration patience) throws InterruptedException {
        process.destroy();
        if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return true;
        }
        kill();
        return false;
    }

    /** Kills the program and all processes that it has started, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        var started = process.descendants().toList();
        process.destroyForcibly().waitFor();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    private ExplainedException failure(String what) {
        return new ExplainedException("%s %s. The end of %s:%n%s".formatted(name, what, log.toAbsolutePath(), tail()));
    }

    private String tail() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
        } catch (IOException e) {
            return "(it cannot be read: %s)".formatted(e.getMessage());
        }
    }
}
