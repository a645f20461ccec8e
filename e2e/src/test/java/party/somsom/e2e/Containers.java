package party.somsom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import party.somsom.localstack.launch.Checkout;

/** Two nodes in containers behind a load balancer. {@code docker/try} starts and stops them. */
final class Containers implements AutoCloseable {
    private static final Path FOLDER = Checkout.here().root().resolve("docker");
    private static final int MINUTES = 3;

    private Containers() {
    }

    /** Does not wait for the nodes to be ready. */
    static Containers up() {
        call("up");
        return new Containers();
    }

    /** Everybody outside comes through here. */
    Node balancer() {
        try {
            return Node.at(URI.create(Files.readString(FOLDER.resolve("target/try/balancer")).strip()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Past the balancer, to the first or second node. */
    Node node(int number) {
        return Node.at(URI.create("http://" + address(number) + ":8080"));
    }

    /** Kills the process as {@code kill -9} does. */
    void kill(int number) {
        podman("kill", "--signal", "KILL", name(number));
    }

    void start(int number) {
        podman("start", name(number));
    }

    /** Asks the node to stop, as every platform does, and returns its exit status. */
    int stop(int number) {
        podman("stop", name(number));
        return Integer.parseInt(inspect(number, "{{.State.ExitCode}}"));
    }

    void cutOff(int number) {
        podman("network", "disconnect", "--force", "somsom-try", name(number));
    }

    /** The container gets its old address, and its process does not notice. */
    void connectAgain(int number) {
        podman("network", "connect", "--ip", address(number), "somsom-try", name(number));
    }

    /** Fails unless the health check of the image succeeds. */
    void checkHealth(int number) {
        podman("exec", name(number), "/opt/java/bin/java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx16m",
                "-Xshare:off", "-cp", "/opt/somsom/health", "Health");
    }

    /** Whether the system killed a process of the container, because it had no more memory. */
    boolean ranOutOfMemory(int number) {
        return Boolean.parseBoolean(inspect(number, "{{.State.OOMKilled}}"));
    }

    /** What it uses and what it may use. */
    String memory(int number) {
        return podman("stats", "--no-stream", "--format", "{{.MemUsage}}", name(number));
    }

    private static String inspect(int number, String what) {
        return podman("inspect", "--format", what, name(number));
    }

    private static String name(int number) {
        return "somsom-try-" + number;
    }

    private static String address(int number) {
        return "10.89.77.1" + number;
    }

    private static String podman(String... words) {
        var command = new ArrayList<>(List.of("podman"));
        command.addAll(List.of(words));
        return call(command.toArray(String[]::new));
    }

    private static String call(String... words) {
        var command = new ArrayList<>(List.of(FOLDER.resolve("try").toString()));
        command.addAll(List.of(words));
        try {
            // in a file, because what it starts keeps its output open
            var said = Files.createTempFile(Files.createDirectories(Path.of("target")), "try", ".log");
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("%s ends", command).isTrue();
            var text = Files.readString(said).strip();
            Files.delete(said);
            assertThat(process.exitValue()).as("%s: %s", command, text).isZero();
            return text;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        call("down");
    }
}
