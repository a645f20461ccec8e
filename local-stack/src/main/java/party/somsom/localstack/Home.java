package party.somsom.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import party.somsom.localstack.launch.Checkout;
import party.somsom.localstack.launch.ProcessList;

/**
 * The folder in which the local run keeps everything: {@code .somsom} in the checkout. The script names checkout and
 * folder in system properties. So the command line of {@code up} contains the folder, and {@link ProcessList}
 * recognises the process by it.
 */
record Home(Checkout checkout, Path path) {
    /** The process that runs the servers. */
    static final String STACK = "stack";
    private static final String NODE = "node-";

    static Home given() throws IOException {
        return new Home(new Checkout(property("somsom.checkout")), Files.createDirectories(property("somsom.home")));
    }

    static String node(int number) {
        return NODE + number;
    }

    Path data() {
        return path.resolve("data");
    }

    Path keyFile() {
        return data().resolve("identity/signing-key.pem");
    }

    /** The servers' addresses as Spring properties, for example for an application that is started from an IDE. */
    Path addresses() {
        return path.resolve("stack.properties");
    }

    /** The application runs from a copy, because a cache of its classes needs a jar that no build replaces. */
    Path application() {
        return path.resolve("app");
    }

    Path logs() throws IOException {
        return Files.createDirectories(path.resolve("logs"));
    }

    Path log(String process) throws IOException {
        return logs().resolve(process + ".log");
    }

    ProcessList processes() {
        return new ProcessList(path);
    }

    /** The living processes by name: the servers' process and the nodes. */
    Map<String, ProcessHandle> running() throws IOException {
        var running = new LinkedHashMap<>(processes().living());
        running.keySet().removeIf(name -> !name.equals(STACK) && !name.startsWith(NODE));
        return running;
    }

    private static Path property(String name) {
        return Path.of(Objects.requireNonNull(System.getProperty(name), name)).toAbsolutePath();
    }
}
