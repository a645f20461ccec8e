package party.somsom.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import party.somsom.testing.LocalStack;

/** The application as it is delivered, web app included, on the servers of the test. It does not outlive this JVM. */
final class Application implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path JAR = Path.of("../../api/target/somsom.jar");
    private static final Path LOG = Path.of("target/application.log");
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;

    private Application(Process process) {
        this.process = process;
    }

    static Application start() throws IOException {
        return new Application(new ProcessBuilder(command()).redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start());
    }

    private static List<String> command() {
        var command = new ArrayList<>(List.of("setpriv", "--pdeathsig", "KILL", "--",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Daxoniq.update-checker.disabled=true", "-jar", JAR.toString(),
                "--spring.profiles.active=local", "--server.port=0",
                "--somsom.identity.key-file=target/signing-key.pem"));
        LocalStack.properties().forEach((name, value) -> command.add("--%s=%s".formatted(name, value)));
        return command;
    }

    /** Its address, once it is ready. */
    URI awaitReady() {
        await().atMost(PATIENCE).until(() -> !process.isAlive() || isReady());
        assertThat(process.isAlive()).as("the application lives; its log is %s", LOG).isTrue();
        return address();
    }

    private boolean isReady() throws IOException, InterruptedException {
        if (!log().find()) {
            return false;
        }
        var request = HttpRequest.newBuilder(address().resolve("/actuator/health/readiness")).build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private URI address() {
        var log = log();
        assertThat(log.find()).isTrue();
        return URI.create("http://localhost:" + log.group(1));
    }

    private static Matcher log() {
        try {
            return PORT.matcher(Files.readString(LOG));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }
}
