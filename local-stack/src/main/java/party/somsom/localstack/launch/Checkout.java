package party.somsom.localstack.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Knows where the built parts of a checkout are. */
public record Checkout(Path root) {
    /** The module that packs the application. */
    public static final String APPLICATION = "app";
    private static final String LOCAL_STACK = "local-stack";

    public Checkout {
        root = root.toAbsolutePath().normalize();
    }

    /** The checkout that contains the working directory. Tests run in the folder of their module. */
    public static Checkout here() {
        var here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve(LOCAL_STACK).resolve("pom.xml")))
                .findFirst()
                .map(Checkout::new)
                .orElseThrow(() -> new IllegalStateException("There is no checkout of Somsom around " + here));
    }

    /** The application, with its libraries beside it. */
    public Path applicationFolder() {
        return root.resolve(APPLICATION).resolve("target/app");
    }

    public Path applicationJar() {
        return applicationFolder().resolve("somsom.jar");
    }

    /** The target folder of the local stack. */
    public Path localStack() {
        return root.resolve(LOCAL_STACK).resolve("target");
    }

    /** The classes of the local stack, which are there without packaging, and the servers' libraries. */
    public String localStackClassPath() {
        var built = localStack();
        if (Files.notExists(built.resolve("classes")) || Files.notExists(built.resolve("lib"))) {
            throw new IllegalStateException("The local stack is not built: run 'mvn -pl local-stack process-classes'");
        }
        return built.resolve("classes") + ":" + built.resolve("lib") + "/*";
    }
}
