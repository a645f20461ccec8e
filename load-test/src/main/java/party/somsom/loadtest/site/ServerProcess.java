package party.somsom.loadtest.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A server in a process of its own. It ends with this one. */
class ServerProcess implements AutoCloseable {
    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);
    private static final int STOP_SECONDS = 30;
    private static final int POLL_MILLIS = 100;
    private static final int LOG_TAIL = 20;

    private final String name;
    private final Path log;
    private final Process process;

    private ServerProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /** Returns when {@code ready} says so; a server that ends before is a failure with the end of its log. */
    static ServerProcess start(String name, Path logs, List<String> command, BooleanSupplier ready) throws Exception {
        IO.println("Starting " + name);
        var log = Files.createDirectories(logs).resolve(name + ".log");
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var server = new ServerProcess(name, log, process);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        try {
            server.await(ready);
            return server;
        } catch (Exception e) {
            server.close();
            throw e;
        }
    }

    private void await(BooleanSupplier ready) throws IOException, InterruptedException {
        var end = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                var lines = Files.readAllLines(log);
                throw new IllegalStateException("%s did not start, see %s:%n%s".formatted(name, log,
                        String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL), lines.size()))));
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                IO.println(name + " did not stop in " + STOP_SECONDS + " s, killing it");
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
