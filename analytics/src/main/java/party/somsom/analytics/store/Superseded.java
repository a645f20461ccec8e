package party.somsom.analytics.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/** Files that the manifest no longer names. A question that has begun may still read them, so they stay for a while. */
final class Superseded {
    private final Path root;
    private final Duration stay;
    private final Deque<Old> files = new ArrayDeque<>();

    private record Old(Path path, long since) {
    }

    Superseded(Path root, Duration stay) {
        this.root = root;
        this.stay = stay;
    }

    void add(Stream<String> unnamed) {
        unnamed.forEach(path -> files.add(new Old(root.resolve(path), System.nanoTime())));
    }

    void deleteOld() throws IOException {
        var now = System.nanoTime();
        while (!files.isEmpty() && now - files.getFirst().since() >= stay.toNanos()) {
            Files.deleteIfExists(files.removeFirst().path());
        }
    }
}
