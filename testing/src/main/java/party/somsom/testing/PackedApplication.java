package party.somsom.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

/**
 * The application as it is delivered, on the servers lent to the tests, in a process that does not outlive this JVM, however
 * that ends.
 */
public final class PackedApplication implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    /** A child is killed when the thread that started it ends, so one thread that never does starts them all. */
    private static final ExecutorService STARTER = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("applications").factory());

    private final Process process;
    private final Path log;
    private Optional<URI> address = Optional.empty();

    private PackedApplication(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Returns without waiting for it to be ready, so that several can start side by side.
     *
     * @param settings as on a command line
     */
    public static PackedApplication launch(String... settings) {
        return start(CachedClasses.option(), settings);
    }

    /** @param option for the JVM */
    static PackedApplication start(String option, String... settings) {
        try {
            var folder = Files.createDirectories(Path.of("target/application"));
            var log = Files.createTempFile(folder, "node-", ".log");
            var program = new ProcessBuilder(command(folder, option, settings)).redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            return new PackedApplication(STARTER.submit(program::start).get(), log);
        } catch (Exception e) {
            throw new IllegalStateException("The application cannot be started", e);
        }
    }

    static Path jar() {
        return Checkout.module("app").resolve("target/app/somsom.jar");
    }

    private static List<String> command(Path folder, String option, String... settings) {
        var command = new ArrayList<>(List.of("setpriv", "--pdeathsig", "KILL", "--",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", option, "-Daxoniq.update-checker.disabled=true", "-jar", jar().toString(),
                "--spring.profiles.active=local", "--server.port=0",
                "--somsom.identity.key-file=" + folder.resolve("signing-key.pem")));
        LocalStack.properties().forEach((name, value) -> command.add("--%s=%s".formatted(name, value)));
        command.addAll(List.of(settings));
        return command;
    }

    /** Its address, once it is ready. */
    public URI awaitReady() {
        Awaitility.await().atMost(PATIENCE).until(() -> !process.isAlive() || isReady());
        if (!process.isAlive()) {
            throw new IllegalStateException("The application ended; its log is " + log.toAbsolutePath());
        }
        return address.orElseThrow();
    }

    private boolean isReady() throws InterruptedException {
        if (address.isEmpty()) {
            address = port().map(port -> URI.create("http://localhost:" + port));
        }
        return address.isPresent() && saysSo(address.get().resolve("/actuator/health/readiness"));
    }

    private static boolean saysSo(URI readiness) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<String> port() {
        try {
            return PORT.matcher(Files.readString(log)).results().map(found -> found.group(1)).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        Awaitility.await().atMost(PATIENCE).until(() -> !process.isAlive());
    }
}
