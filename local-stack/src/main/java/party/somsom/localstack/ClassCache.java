package party.somsom.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The application's classes in the form that the JVM needs, which halves the time and the work of a start. The first
 * node that runs without this cache saves it when it stops.
 */
record ClassCache(Path folder) {

    /** The options that make a JVM use the cache, or else save it when the JVM stops. */
    List<String> options(boolean maySave) {
        if (isThere()) {
            return List.of("-XX:AOTCache=" + file());
        }
        return maySave ? List.of("-XX:AOTCacheOutput=" + saved()) : List.of();
    }

    boolean isThere() {
        return Files.exists(file());
    }

    /** Makes later starts use the saved cache. */
    void keep() throws IOException {
        if (Files.exists(saved())) {
            Files.move(saved(), file());
        }
        Files.deleteIfExists(folder.resolve("somsom.aot.new.config")); // left by a JVM that was killed while saving
    }

    private Path file() {
        return folder.resolve("somsom.aot");
    }

    private Path saved() {
        return folder.resolve("somsom.aot.new");
    }
}
