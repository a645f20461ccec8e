package party.somsom.localstack.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;

/** Writes the servers' addresses to a file of Spring properties. */
public final class Addresses {
    private Addresses() {
    }

    /** Moves the complete file to its place, so nobody who waits for it reads a part of it. */
    public static void write(Map<String, String> addresses, Path file) throws IOException {
        var properties = new Properties();
        properties.putAll(addresses);
        Files.createDirectories(file.getParent());
        var aside = file.resolveSibling(file.getFileName() + ".new");
        try (var writer = Files.newBufferedWriter(aside)) {
            properties.store(writer, null);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
