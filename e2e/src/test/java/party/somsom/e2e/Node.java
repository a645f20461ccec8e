package party.somsom.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import party.somsom.testing.LocalStack;

/** One node of the application: the jar in a process that does not outlive this JVM, however that ends. */
final class Node implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path JAR = Path.of("../api/target/somsom.jar");
    private static final Path FOLDER = Path.of("target/e2e");
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private static final Pattern COMMANDS = Pattern.compile("(?m)^somsom_commands_total\\{.*} (\\S+)$");

    /** A child is killed when the thread that started it ends, so one thread that never does starts them all. */
    private static final ExecutorService STARTER = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("nodes").factory());

    private final Process process;
    private final Path log;
    private Optional<Api> api = Optional.empty();

    private Node(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Returns when it is ready. */
    static Node start(String... settings) {
        return launch(settings).awaitReady();
    }

    /** Returns at once, so that several nodes can start side by side. */
    static Node launch(String... settings) {
        try {
            var log = Files.createTempFile(Files.createDirectories(FOLDER), "node-", ".log");
            var program = new ProcessBuilder(command(settings)).redirectErrorStream(true).redirectOutput(log.toFile());
            return new Node(STARTER.submit(program::start).get(), log);
        } catch (Exception e) {
            throw new IllegalStateException("A node cannot be started", e);
        }
    }

    private static List<String> command(String... settings) {
        var command = new ArrayList<>(List.of("setpriv", "--pdeathsig", "KILL", "--",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Daxoniq.update-checker.disabled=true", "-jar", JAR.toString(),
                "--spring.profiles.active=local", "--server.port=0",
                "--somsom.identity.key-file=" + FOLDER.resolve("signing-key.pem")));
        LocalStack.properties().forEach((name, value) -> command.add("--%s=%s".formatted(name, value)));
        command.addAll(List.of(settings));
        return command;
    }

    Node awaitReady() {
        await().atMost(PATIENCE).until(() -> !process.isAlive() || isReady());
        assertThat(process.isAlive()).as(() -> "the node lives; its log is " + log).isTrue();
        return this;
    }

    private boolean isReady() {
        if (api.isEmpty()) {
            api = port().map(port -> new Api(URI.create("http://127.0.0.1:" + port)));
        }
        return api.map(node -> node.get("/actuator/health/readiness", null)).filter(Answer::isOk).isPresent();
    }

    private Optional<String> port() {
        try {
            return PORT.matcher(Files.readString(log)).results().map(found -> found.group(1)).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Api api() {
        return api.orElseThrow();
    }

    /** How many commands it has handled, whoever they came from. */
    double commands() {
        return COMMANDS.matcher(api().get("/actuator/prometheus", null).text())
                .results()
                .mapToDouble(count -> Double.parseDouble(count.group(1)))
                .sum();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }
}
