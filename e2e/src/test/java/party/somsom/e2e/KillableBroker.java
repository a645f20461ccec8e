package party.somsom.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import party.somsom.localstack.launch.Checkout;
import party.somsom.localstack.launch.ChildProcess;
import party.somsom.localstack.launch.ChildProcesses;
import party.somsom.localstack.launch.Jvm;
import party.somsom.localstack.launch.Loopback;
import party.somsom.localstack.launch.ThrowAwayStack;

/** Kafka in a process of its own, which can be killed. It starts again on its old port and with its data. */
final class KillableBroker implements AutoCloseable {
    static final String ADDRESS = "spring.kafka.bootstrap-servers";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PORTS = 10;
    private static final ChildProcesses CHILDREN = new ChildProcesses();

    private final Path folder;
    private final int base = RandomGenerator.getDefault()
            .ints(10_000, 32_000)
            .filter(first -> IntStream.range(first, first + PORTS).allMatch(Loopback::isFree))
            .findFirst()
            .orElseThrow();
    private ChildProcess process;

    private KillableBroker(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.process = launch();
    }

    static KillableBroker start(Path folder) throws IOException, InterruptedException {
        return new KillableBroker(folder);
    }

    /** Returns when it answers. */
    private ChildProcess launch() throws IOException, InterruptedException {
        Files.deleteIfExists(properties());
        var command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(Jvm.SMALL);
        command.addAll(List.of("-cp", Checkout.here().localStackClassPath(), ThrowAwayStack.PROGRAM, "servers",
                "--data", folder.toString(), "--base", String.valueOf(base), "--only", "kafka", "--properties",
                properties().toString()));
        var log = Files.createTempFile(Files.createDirectories(Path.of("target/logs")), "broker-", ".log");
        var started = CHILDREN.start("The broker", command, log);
        started.awaitReady(PATIENCE, () -> Files.exists(properties()) && !address().isEmpty());
        return started;
    }

    private Path properties() {
        return folder.resolveSibling("broker.properties");
    }

    String address() {
        var found = new Properties();
        try (var reader = Files.newBufferedReader(properties())) {
            found.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return found.getProperty(ADDRESS, "");
    }

    void killAndRestart() throws IOException, InterruptedException {
        process.kill();
        process = launch();
    }

    @Override
    public void close() throws InterruptedException {
        process.stop();
    }
}
