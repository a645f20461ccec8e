package party.somsom.testing;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The servers lent to the tests of this JVM. They are there until it has ended, so that whatever shuts down in its last
 * moments, as application contexts do, still finds them.
 */
public final class LocalStack {
    private static final Map<String, String> PROPERTIES = new ConcurrentHashMap<>();

    private static final Map<LocalServer, StackProcess> PROCESSES = new ConcurrentHashMap<>();

    LocalStack() {
    }

    /** As if it had failed. Whoever does that starts it again. */
    public static void stop(LocalServer server) {
        process(server).order("stop", server);
    }

    /** Where it was, with the data that it had. */
    public static void start(LocalServer server) {
        process(server).order("start", server);
    }

    private static StackProcess process(LocalServer server) {
        var process = PROCESSES.get(server);
        if (process == null) {
            throw new IllegalStateException("%s was not provided".formatted(server));
        }
        return process;
    }

    /** The application properties that lead to the servers started so far, by their Spring names. */
    public static Map<String, String> properties() {
        return Map.copyOf(PROPERTIES);
    }

    /** Starts those of the servers that do not run yet. */
    synchronized void provide(Collection<LocalServer> wanted) {
        var missing = EnumSet.copyOf(wanted);
        missing.removeAll(PROCESSES.keySet());
        if (!missing.isEmpty()) {
            var process = StackProcess.start(missing);
            missing.forEach(server -> PROCESSES.put(server, process));
            PROPERTIES.putAll(process.properties());
            process.properties().forEach(System::setProperty);
        }
    }
}
