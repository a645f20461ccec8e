package party.somsom.lake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The folder of a lake. One process at a time writes to it. */
public final class OwnedFolder implements Closeable {
    private static final String LOCK = ".lock";
    private static final String OWN = "type=";

    private final Path path;
    private final FileChannel lock;

    private OwnedFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Empty if another process writes to it. */
    public static Optional<OwnedFolder> open(Path path) throws IOException {
        Files.createDirectories(path);
        var lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isFree(lock)) {
            lock.close();
            return Optional.empty();
        }
        return Optional.of(new OwnedFolder(path, lock));
    }

    private static boolean isFree(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // it is this process
        }
    }

    public Path path() {
        return path;
    }

    /** Whether nothing in it is by others. */
    public boolean isOnlyOurs(String manifest) throws IOException {
        try (var files = Files.list(path)) {
            return files.map(each -> each.getFileName().toString())
                    .allMatch(name -> name.startsWith(".") || name.startsWith(OWN) || name.startsWith(manifest));
        }
    }

    /** Deletes what a crash has left, and what is not needed any more. */
    public void deleteAllBut(Collection<String> paths) throws IOException {
        var kept = Set.copyOf(paths);
        try (var files = Files.walk(path)) {
            for (var each : files.filter(Files::isRegularFile).toList()) {
                var name = path.relativize(each).toString();
                if (name.startsWith(OWN) && !kept.contains(name)) {
                    Files.delete(each);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
