package party.somsom.lake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The folder of a lake. One process at a time writes to it. */
public final class OwnedFolder implements Closeable {
    private static final String LOCK = ".lock";
    /** Folders of a lake begin so. */
    public static final String TYPE = "type=";

    private final Path path;
    private final FileChannel lock;

    private OwnedFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Empty if another process writes to it. */
    public static Optional<OwnedFolder> open(Path path) throws IOException {
        var real = Files.createDirectories(path).toRealPath();
        var lock = FileChannel.open(real.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isFree(lock)) {
            lock.close();
            return Optional.empty();
        }
        return Optional.of(new OwnedFolder(real, lock));
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

    /** Whether it has no files but those whose names begin so, and hidden ones. */
    public boolean hasOnly(String... beginnings) throws IOException {
        try (var files = Files.list(path)) {
            return files.map(each -> each.getFileName().toString())
                    .allMatch(name -> name.startsWith(".") || Arrays.stream(beginnings).anyMatch(name::startsWith));
        }
    }

    /** Deletes files of a lake that a crash has left, and those that are not needed any more. */
    public void deleteAllBut(Collection<String> paths) throws IOException {
        var kept = Set.copyOf(paths);
        try (var files = Files.walk(path)) {
            for (var each : files.filter(Files::isRegularFile).toList()) {
                var name = path.relativize(each).toString();
                if (name.startsWith(TYPE) && !kept.contains(name)) {
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
