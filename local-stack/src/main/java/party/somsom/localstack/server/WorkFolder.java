package party.somsom.localstack.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import party.somsom.localstack.launch.Folders;
import party.somsom.localstack.launch.ProcessList;

/** The folder of one run. It is locked as long as the run lives; if the run is killed, the system releases the lock. */
public final class WorkFolder implements AutoCloseable {
    private final Path path;
    private final FileLock lock;
    private final @Nullable Path thrownAwayFrom;

    private WorkFolder(Path path, FileLock lock, @Nullable Path thrownAwayFrom) {
        this.path = path;
        this.lock = lock;
        this.thrownAwayFrom = thrownAwayFrom;
    }

    /**
     * Opens a folder that is kept between runs, unless another run uses it. Ends processes that a killed run has left.
     */
    public static Optional<WorkFolder> kept(Path path) throws IOException, InterruptedException {
        var lock = lock(path);
        if (lock == null) {
            return Optional.empty();
        }
        new ProcessList(path).endLeftovers();
        return Optional.of(new WorkFolder(path, lock, null));
    }

    /** Makes a folder for one run, and deletes the folders of runs that were killed. */
    public static WorkFolder throwAway(Path parent) throws IOException, InterruptedException {
        Files.createDirectories(parent);
        try (var oneAtATime = lockFile(parent)) {
            oneAtATime.lock();
            try (var folders = Files.newDirectoryStream(parent, Files::isDirectory)) {
                for (var folder : folders) {
                    var left = kept(folder);
                    if (left.isPresent()) {
                        Folders.delete(folder);
                        left.get().close();
                    }
                }
            }
            var path = Files.createTempDirectory(parent, "");
            return new WorkFolder(path, Optional.ofNullable(lock(path)).orElseThrow(), parent);
        }
    }

    public Path path() {
        return path;
    }

    public ProcessList processes() {
        return new ProcessList(path);
    }

    @Override
    public void close() throws IOException {
        if (thrownAwayFrom == null) {
            processes().delete();
        } else {
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
