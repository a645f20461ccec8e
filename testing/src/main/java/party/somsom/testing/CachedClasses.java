package party.somsom.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The classes of the packed application in the form that the JVM needs, which halves the time and the work of a start.
 * A node that only starts saves them, once for each build. The local run uses an AOT cache instead. Such a cache takes
 * twice as long to make, and without the second compiler it makes no start faster.
 */
final class CachedClasses {
    private CachedClasses() {
    }

    /** The option that makes a JVM use the classes. */
    static String option() {
        return "-XX:SharedArchiveFile=" + file();
    }

    /** Modules are tested in parallel, and one of them makes the file for all. */
    private static synchronized Path file() {
        var cache = PackedApplication.jar().resolveSibling("somsom.jsa");
        try (var lock = FileChannel.open(cache.resolveSibling("somsom.jsa.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            lock.lock();
            if (!Files.exists(cache)) {
                make(cache);
            }
            return cache;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path cache) throws IOException {
        var made = cache.resolveSibling("somsom.jsa.new");
        try (var application = PackedApplication.start("-XX:ArchiveClassesAtExit=" + made)) {
            application.awaitReady();
        }
        Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE);
    }
}
