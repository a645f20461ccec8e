package party.somsom.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import party.somsom.localstack.launch.Jvm;

/** The local stack as it really runs: in another process, from its jar. */
record Program(Process process, List<String> said, Path log) implements AutoCloseable {
    private static final String READY = "READY ";
    private static final Duration END = Duration.ofSeconds(30);

    /** Starts the servers. Returns when they are ready or the process has ended. */
    static Program servers(String... arguments) throws IOException {
        return servers(Map.of(), arguments);
    }

    static Program servers(Map<String, String> environment, String... arguments) throws IOException {
        var words = new ArrayList<>(List.of("servers"));
        words.addAll(List.of(arguments));
        return start(environment, List.of(), words);
    }

    /** Returns when the program is ready or has ended. */
    static Program start(Map<String, String> environment, List<String> jvm, List<String> words) throws IOException {
        var command = new ArrayList<>(List.of(Jvm.java(), "-XX:TieredStopAtLevel=1"));
        command.addAll(jvm);
        command.addAll(List.of("-cp", "target/local-stack.jar:target/lib/*", Somsom.class.getName()));
        command.addAll(words);
        var log = Files.createTempFile(Path.of("target"), "local-stack-it", ".log");
        var builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new ArrayList<String>();
        var output = process.inputReader();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.startsWith(READY)) {
                break;
            }
        }
        return new Program(process, said, log);
    }

    Properties properties() throws IOException {
        assertThat(said.getLast()).startsWith(READY);
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(said.getLast().substring(READY.length())))) {
            properties.load(reader);
        }
        return properties;
    }

    /** The program's standard error. */
    String complaint() throws IOException {
        return Files.readString(log);
    }

    /** This process and its children. */
    List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    }

    int awaitEnd() throws InterruptedException {
        process.waitFor();
        return process.exitValue();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    static void awaitEnd(List<ProcessHandle> processes)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (var process : processes) {
            process.onExit().get(END.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(END.toSeconds(), TimeUnit.SECONDS).join();
    }
}
