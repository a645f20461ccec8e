package party.somsom.lake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are there as a whole or not at all, after a crash too. */
public final class DurableFiles {
    private DurableFiles() {
    }

    /** Replaces the file. Whoever reads it sees the old content or the new one. */
    public static void write(Path file, byte[] content) throws IOException {
        var aside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(aside, content);
        publish(aside, file);
    }

    /** Gives a new file its name, after which it is there for good. Both names are on the same disk. */
    public static void publish(Path aside, Path file) throws IOException {
        force(aside);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        force(file.resolveSibling("."));
    }

    /** Waits until a file or the names in a folder are on the disk. */
    private static void force(Path fileOrFolder) throws IOException {
        try (var channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
