package party.somsom.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the modules are; tests run in the folder of one or in the root. */
final class Checkout {
    private Checkout() {
    }

    static Path module(String name) {
        var here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(name))
                .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no %s above %s".formatted(name, here)));
    }
}
