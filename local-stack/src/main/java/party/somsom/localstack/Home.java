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
 * Where the local run keeps everything: {@code .somsom} in the checkout. The script names both in system properties, and so the
 * command line of {@code up} shows the folder, by which {@link ProcessList} knows it.
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

    /** The servers' addresses as Spring properties, for an application that is started from an IDE, say. */
    Path addresses() {
        return path.resolve("stack.properties");
    }

    /** The application is run from a copy, because only what nobody builds again can have a cache of its classes. */
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

    /** The servers' process and the nodes that live, by their names. */
    Map<String, ProcessHandle> running() throws IOException {
        var running = new LinkedHashMap<>(processes().living());
        running.keySet().removeIf(name -> !name.equals(STACK) && !name.startsWith(NODE));
        return running;
    }

    private static Path property(String name) {
        return Path.of(Objects.requireNonNull(System.getProperty(name), name)).toAbsolutePath();
    }
}
