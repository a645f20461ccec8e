package party.somsom.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The local stack's program, with throw-away data. It ends when its standard input does, so it cannot outlive this JVM,
 * however that ends.
 */
record StackProcess(Process process, Map<String, String> properties) {
    private static final String READY = "READY ";
    private static final String DONE = "DONE ";

    static StackProcess start(Collection<LocalServer> servers) {
        try {
            var home = home();
            var properties = Files.createTempFile("local-stack", ".properties");
            var log = Files.createTempFile(Files.createDirectories(Path.of("target")), "local-stack", ".log");
            var names = servers.stream()
                    .map(server -> server.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(","));
            var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                    home.resolve("classes") + ":" + home.resolve("lib") + "/*", "party.somsom.localstack.LocalStack",
                    "--ephemeral", "--only", names, "--properties", properties.toString()).redirectError(log.toFile())
                    .start();
            awaitReady(process.inputReader(), log);
            return new StackProcess(process, read(properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops or starts one of the servers, and returns when that is done. */
    void order(String verb, LocalServer server) {
        var order = verb + " " + server.name().toLowerCase(Locale.ROOT);
        try {
            var input = process.outputWriter();
            input.write(order + "\n");
            input.flush();
            var line = process.inputReader().readLine();
            while (line != null && !line.endsWith(order)) {
                line = process.inputReader().readLine();
            }
            if (line == null || !line.startsWith(DONE)) {
                throw new IllegalStateException("The local stack did not '%s': %s".formatted(order, line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static Path home() {
        var home = Checkout.module("local-stack").resolve("target");
        if (Files.notExists(home.resolve("classes")) || Files.notExists(home.resolve("lib"))) {
            throw new IllegalStateException("The local stack is not built: run 'mvn -pl local-stack process-classes'");
        }
        return home;
    }
}
