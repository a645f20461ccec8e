package party.somsom.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program that runs as a child process. */
record Child(String name, Process process, Path log) {
    private static final int SECONDS_TO_ANSWER = 120;
    private static final int SECONDS_TO_STOP = 25;
    private static final int POLL_MILLIS = 20;
    private static final int SHOWN_LINES = 20;

    void awaitReady(BooleanSupplier ready) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_ANSWER);
        while (!ready.getAsBoolean()) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw failure("ended with code " + process.exitValue());
            }
            if (System.nanoTime() > deadline) {
                throw failure("does not answer after %d s".formatted(SECONDS_TO_ANSWER));
            }
        }
    }

    void awaitSuccess() throws IOException, InterruptedException {
        if (process.waitFor() != 0) {
            throw failure("ended with code " + process.exitValue());
        }
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private StackException failure(String what) throws IOException {
        var lines = Files.readAllLines(log);
        var last = lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
        return new StackException("%s %s. The end of %s:\n%s".formatted(name, what, log, String.join("\n", last)));
    }
}
