package party.somsom.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** The folder of one stack, locked as long as the stack lives: the system takes the lock from one that is killed. */
final class DataFolder {
    private final Path path;
    private final FileLock lock;
    private final @Nullable Path thrownAwayFrom;

    private DataFolder(Path path, FileLock lock, @Nullable Path thrownAwayFrom) {
        this.path = path;
        this.lock = lock;
        this.thrownAwayFrom = thrownAwayFrom;
    }

    /** Opens a folder that is kept between runs. */
    static DataFolder kept(Path path) throws IOException {
        var lock = lock(path);
        if (lock == null) {
            throw new StackException("Another local stack works in %s. Stop that first.".formatted(path));
        }
        Children.endLeftovers(path);
        return new DataFolder(path, lock, null);
    }

    /** Makes a folder for one run, and clears away those of runs that were killed. */
    static DataFolder throwAway(Path parent) throws IOException {
        Files.createDirectories(parent);
        try (var oneAtATime = lockFile(parent)) {
            oneAtATime.lock();
            try (var folders = Files.newDirectoryStream(parent, Files::isDirectory)) {
                for (var folder : folders) {
                    var lock = lock(folder);
                    if (lock != null) {
                        Children.endLeftovers(folder);
                        Folders.delete(folder);
                        lock.channel().close();
                    }
                }
            }
            var path = Files.createTempDirectory(parent, "");
            return new DataFolder(path, Objects.requireNonNull(lock(path)), parent);
        }
    }

    Path path() {
        return path;
    }

    void close() throws IOException {
        if (thrownAwayFrom != null) {
            try (var oneAtATime = lockFile(thrownAwayFrom)) {
                oneAtATime.lock();
                Folders.delete(path);
            }
        }
        lock.channel().close();
    }

    private static @Nullable FileLock lock(Path folder) throws IOException {
        var file = lockFile(Files.createDirectories(folder));
        var lock = file.tryLock();
        if (lock == null) {
            file.close();
        }
        return lock;
    }

    private static FileChannel lockFile(Path folder) throws IOException {
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
