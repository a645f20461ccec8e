package party.somsom.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import party.somsom.localstack.launch.Checkout;
import party.somsom.localstack.launch.Folders;

/** One call of {@code ./somsom}, as a person types it. Its local run keeps everything in a folder of the test. */
record SomsomCommand(Process process, List<String> said) implements AutoCloseable {
    private static final Checkout CHECKOUT = Checkout.here();
    private static final String UP = "Ctrl-C stops everything";
    private static final int MINUTES = 3;

    /**
     * Puts the built files where the command looks for them. The command would otherwise write a cache of classes,
     * which takes long.
     */
    static void prepare(Path home) throws IOException {
        Files.copy(CHECKOUT.localStack().resolve("local-stack.jar"), home.resolve("launcher.jar"));
        Folders.replace(home.resolve("app"), CHECKOUT.applicationFolder());
        Files.createFile(home.resolve("app/somsom.aot"));
        Files.createFile(home.resolve("built"));
    }

    /** Returns when it has ended. */
    static SomsomCommand run(Path home, String... words) throws IOException, InterruptedException {
        var command = start(home, words);
        command.said.addAll(command.process.inputReader().readAllLines());
        command.process.waitFor(MINUTES, TimeUnit.MINUTES);
        return command;
    }

    /** Returns when Somsom is ready, or when the command has ended. */
    static SomsomCommand up(Path home, int port) throws IOException {
        var command = start(home, "up", "--port", Integer.toString(port), "--stack-port", "0");
        var output = command.process.inputReader();
        for (var line = output.readLine(); line != null && !line.startsWith(UP); line = output.readLine()) {
            command.said.add(line);
        }
        return command;
    }

    private static SomsomCommand start(Path home, String... words) throws IOException {
        var command = Stream.concat(Stream.of(CHECKOUT.root().resolve("somsom").toString()), Stream.of(words));
        var program = new ProcessBuilder(command.toList()).directory(home.toFile()).redirectErrorStream(true);
        program.environment().put("SOMSOM_HOME", home.toString());
        program.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return new SomsomCommand(program.start(), new ArrayList<>());
    }

    /** Waits for the rest of its output. */
    int awaitEnd() throws IOException, InterruptedException {
        said.addAll(process.inputReader().readAllLines());
        return process.waitFor();
    }

    /** This process and its children. */
    List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
