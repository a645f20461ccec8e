package party.somsom.localstack.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Deletes and copies folders with everything in them. */
public final class Folders {
    private Folders() {
    }

    /** Deletes a folder if it exists. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var content = Files.walk(folder)) {
                for (var path : content.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Replaces a folder by a copy of another one. */
    public static void replace(Path folder, Path by) throws IOException {
        delete(folder);
        try (var content = Files.walk(by)) {
            for (var path : content.toList()) {
                Files.copy(path, folder.resolve(by.relativize(path)));
            }
        }
    }
}
