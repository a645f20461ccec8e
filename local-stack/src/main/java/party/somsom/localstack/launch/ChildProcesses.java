package party.somsom.localstack.launch;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Starts child processes. No child lives longer than this process: an orderly end stops all children, and if this
 * process is killed, the system kills them where it can. A Ctrl-C in the terminal does not reach them, so this process
 * can stop them in its own order.
 */
public final class ChildProcesses {
    private static final File NOTHING = new File("/dev/null");

    private static final List<String> OWN_SESSION = ifItWorks("setsid");
    private static final List<String> KILLED_WITH_PARENT = ifItWorks("setpriv", "--pdeathsig", "KILL");

    /**
     * The system kills a child when the thread that started it ends. So one thread starts all children and never ends.
     */
    private static final ExecutorService STARTER = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("children").factory());

    private final Queue<ChildProcess> running = new ConcurrentLinkedQueue<>();
    private final Path directory;
    private final StartedListener listener;

    /** The children work in the directory of this process. */
    public ChildProcesses() {
        this(Path.of("").toAbsolutePath(), child -> {
        });
    }

    /**
     * @param directory the directory in which the children work
     * @param listener  is told of each child that was started
     */
    public ChildProcesses(Path directory, StartedListener listener) {
        this.directory = directory;
        this.listener = listener;
    }

    /** Changes a command so that a Ctrl-C in the terminal does not reach it. */
    static List<String> inOwnSession(List<String> command) {
        return Stream.of(OWN_SESSION, command).flatMap(List::stream).toList();
    }

    public ChildProcess start(String name, List<String> command, Path log) throws IOException, InterruptedException {
        return start(name, command, log, NOTHING);
    }

    public ChildProcess start(String name, List<String> command, Path log, File input)
            throws IOException, InterruptedException {
        var wrapped = new ArrayList<>(KILLED_WITH_PARENT);
        wrapped.addAll(command);
        var program = new ProcessBuilder(inOwnSession(wrapped)).directory(directory.toFile())
                .redirectInput(input)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        try {
            var child = new ChildProcess(name, STARTER.submit(program::start).get(), log);
            running.add(child);
            listener.started(child);
            return child;
        } catch (ExecutionException e) {
            throw new IOException(name + " cannot be started", e.getCause());
        }
    }

    /** Stops all running children, in parallel. */
    public void stop() throws InterruptedException {
        running.forEach(child -> child.process().destroy());
        for (var child : running) {
            child.stop();
        }
    }

    private static List<String> ifItWorks(String... wrapper) {
        var command = new ArrayList<>(List.of(wrapper));
        command.add("true");
        try {
            var works = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start().waitFor() == 0;
            return works ? List.of(wrapper) : List.of();
        } catch (IOException | InterruptedException e) {
            return List.of();
        }
    }

    /** Is told of a child that was started. */
    public interface StartedListener {
        void started(ChildProcess child) throws IOException;
    }
}
