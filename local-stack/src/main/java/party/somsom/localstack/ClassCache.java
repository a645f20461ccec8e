package party.somsom.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of the application as the JVM wants them, which halves the time and the work of a start. The first node that runs
 * without them saves them when it stops.
 */
record ClassCache(Path folder) {

    /** What makes a JVM use them, or else save them when it stops. */
    List<String> options(boolean maySave) {
        if (isThere()) {
            return List.of("-XX:AOTCache=" + file());
        }
        return maySave ? List.of("-XX:AOTCacheOutput=" + saved()) : List.of();
    }

    boolean isThere() {
        return Files.exists(file());
    }

    /** What was saved is used from now on. */
    void keep() throws IOException {
        if (Files.exists(saved())) {
            Files.move(saved(), file());
        }
        Files.deleteIfExists(folder.resolve("somsom.aot.new.config")); // left by a JVM that was killed while it saved
    }

    private Path file() {
        return folder.resolve("somsom.aot");
    }

    private Path saved() {
        return folder.resolve("somsom.aot.new");
    }
}
