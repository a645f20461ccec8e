package party.somsom.localstack;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The child processes of a stack. None outlives it: an orderly end stops them, the system kills them with this process
 * where it can ({@code setpriv --pdeathsig}), and a list in the data folder lets the next start end what is left.
 */
final class Children {
    private static final File NOTHING = new File("/dev/null");

    private final Path data;
    private final Path list;
    private final List<String> wrapper;
    private final Queue<Child> running = new ConcurrentLinkedQueue<>();

    /** The system kills a child when the thread that started it ends, so one thread that never does starts them all. */
    private final ExecutorService starter = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("children").factory());

    Children(Path data) {
        this.data = data;
        this.list = list(data);
        this.wrapper = succeeds("setpriv", "--pdeathsig", "KILL", "true")
                ? List.of("setpriv", "--pdeathsig", "KILL", "--")
                : List.of();
    }

    Child start(String name, List<String> command) throws IOException, InterruptedException {
        return start(name, command, NOTHING);
    }

    /**
     * @param command names the data folder in an argument, by which {@link #endLeftovers} knows the process again
     */
    Child start(String name, List<String> command, File input) throws IOException, InterruptedException {
        var log = Files.createDirectories(data.resolve("logs")).resolve(name + ".log");
        var wrapped = new ArrayList<>(wrapper);
        wrapped.addAll(command);
        var program = new ProcessBuilder(wrapped).directory(data.toFile())
                .redirectInput(input)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        try {
            var child = new Child(name, starter.submit(program::start).get(), log);
            running.add(child);
            Files.writeString(list, child.process().pid() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return child;
        } catch (ExecutionException e) {
            throw new IOException(name + " cannot be started", e.getCause());
        }
    }

    void stop() throws InterruptedException {
        running.forEach(child -> child.process().destroy());
        for (var child : running) {
            child.stop();
        }
    }

    /** Ends the children of a stack that was killed, and nobody else who got the process number of one. */
    static void endLeftovers(Path data) throws IOException {
        var list = list(data);
        if (Files.exists(list)) {
            for (var pid : Files.readAllLines(list)) {
                ProcessHandle.of(Long.parseLong(pid))
                        .filter(process -> worksIn(data, process))
                        .ifPresent(Children::end);
            }
            Files.delete(list);
        }
    }

    private static boolean worksIn(Path data, ProcessHandle process) {
        return process.info().commandLine().filter(line -> line.contains(data.toString())).isPresent();
    }

    private static void end(ProcessHandle process) {
        IO.println("Ending process %d, left over from a run that was killed".formatted(process.pid()));
        process.destroyForcibly();
        process.onExit().join();
    }

    private static Path list(Path data) {
        return data.resolve("children");
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command).redirectError(Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
