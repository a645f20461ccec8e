package party.somsom.localstack.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The servers with throw-away data in a process of their own. That process ends when its standard input ends, so it
 * never lives longer than this JVM, even if this JVM is killed.
 *
 * @param properties the application properties with the addresses of the servers
 */
public record ThrowAwayStack(Process process, Map<String, String> properties) implements AutoCloseable {
    public static final String PROGRAM = "party.somsom.localstack.Somsom";
    private static final String READY = "READY ";
    private static final String DONE = "DONE ";
    private static final String PID = "PID ";

    /**
     * Returns when all servers answer.
     *
     * @param servers the names of the servers; all of them if empty
     */
    public static ThrowAwayStack start(Checkout checkout, List<String> jvm, List<String> servers, Path log)
            throws IOException {
        var properties = Files.createTempFile("local-stack", ".properties");
        var command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(jvm);
        command.addAll(List.of("-cp", checkout.localStackClassPath(), PROGRAM, "servers", "--ephemeral", "--properties",
                properties.toString()));
        if (!servers.isEmpty()) {
            command.addAll(List.of("--only", String.join(",", servers)));
        }
        var process = new ProcessBuilder(ChildProcesses.inOwnSession(command)).redirectError(log.toFile()).start();
        awaitReady(process.inputReader(), log);
        return new ThrowAwayStack(process, read(properties));
    }

    /** Stops a server as if it had failed. The caller starts it again. */
    public void stop(String server) {
        order("stop " + server);
    }

    /** Starts a stopped server again, on its old port and with its data. */
    public void start(String server) {
        order("start " + server);
    }

    /**
     * Freezes the process of a server: it accepts connections and never answers. A server without a process of its own
     * freezes together with all such servers, and then no other order is heard until the thaw.
     *
     * @return what thaws it
     */
    public Runnable freeze(String server) {
        var pid = order("pid " + server).stream()
                .filter(line -> line.startsWith(PID))
                .map(line -> line.substring(PID.length()))
                .findFirst()
                .orElseThrow();
        return Freeze.process(Long.parseLong(pid));
    }

    private List<String> order(String order) {
        var said = new ArrayList<String>();
        try {
            var input = process.outputWriter();
            input.write(order + "\n");
            input.flush();
            var line = process.inputReader().readLine();
            while (line != null && !line.endsWith(order)) {
                said.add(line);
                line = process.inputReader().readLine();
            }
            if (line == null || !line.startsWith(DONE)) {
                throw new IllegalStateException("The local stack did not '%s': %s".formatted(order, line));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
        process.onExit().join();
    }

    private static void awaitReady(BufferedReader output, Path log) throws IOException {
        var said = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The local stack did not start:\n" + said + Files.readString(log));
    }

    private static Map<String, String> read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Files.delete(file);
        return properties.stringPropertyNames()
                .stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty));
    }
}
