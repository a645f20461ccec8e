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
 * The processes that work in a folder, in a file there: another process finds them by it, and what a killed run has left.
 * Each process has the folder in its command line. By that it is known again, as its number alone may have gone to a stranger.
 */
public record ProcessList(Path folder) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int POLL_MILLIS = 50;

    public void add(String name, ProcessHandle process) throws IOException {
        Files.writeString(file(), "%d %s%n".formatted(process.pid(), name), StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Those that live, by their names, in the order in which they were started. */
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

    /** Ends what a run that was killed has left. */
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

    /** Returns when the process has ended or had the time to. */
    public void awaitEnd(ProcessHandle process, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (worksHere(process) && System.nanoTime() < deadline) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file());
    }

    /** A process that has ended and waits for its parent to notice has no command line any more. */
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
