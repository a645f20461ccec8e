package party.somsom.localstack.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file in a folder that lists the processes that work there. Other processes use it to find them, and a new run uses
 * it to find what a killed run has left. A process number alone may belong to another program by now. So a process
 * counts only if the folder is in its command line.
 */
public record ProcessList(Path folder) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int POLL_MILLIS = 50;

    public void add(String name, ProcessHandle process) throws IOException {
        Files.writeString(file(), "%d %s%n".formatted(process.pid(), name), StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** The living processes by name, in the order in which they were started. */
    public Map<String, ProcessHandle> living() throws IOException {
        var living = new LinkedHashMap<String, ProcessHandle>();
        for (var line : lines()) {
            var words = line.split(" ", 2);
            ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(this::worksHere)
                    .ifPresent(process -> living.put(words[1], process));
        }
        return living;
    }

    /** Ends the processes that a killed run has left. */
    public void endLeftovers() throws IOException, InterruptedException {
        for (var left : living().entrySet()) {
            var process = left.getValue();
            IO.println("Ending %s (process %d), left over from a run that was killed".formatted(left.getKey(),
                    process.pid()));
            process.destroyForcibly();
            awaitEnd(process, PATIENCE);
        }
        delete();
    }

    /** Returns when the process has ended, or when the time is over. */
    public void awaitEnd(ProcessHandle process, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (worksHere(process) && System.nanoTime() < deadline) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file());
    }

    /** A process that has ended, but whose parent has not noticed it yet, has no command line any more. */
    private boolean worksHere(ProcessHandle process) {
        return process.info().commandLine().filter(line -> line.contains(folder.toString())).isPresent();
    }

    private List<String> lines() throws IOException {
        return Files.exists(file()) ? Files.readAllLines(file()) : List.of();
    }

    private Path file() {
        return folder.resolve("processes");
    }
}
