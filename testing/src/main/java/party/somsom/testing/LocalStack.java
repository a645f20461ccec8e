package party.somsom.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The servers lent to the tests of this JVM. */
public final class LocalStack implements AutoCloseable {
    private static final Map<String, String> PROPERTIES = new ConcurrentHashMap<>();

    private final Set<LocalServer> provided = EnumSet.noneOf(LocalServer.class);
    private final List<StackProcess> processes = new ArrayList<>();

    LocalStack() {
    }

    /** The application properties that lead to the servers started so far, by their Spring names. */
    public static Map<String, String> properties() {
        return Map.copyOf(PROPERTIES);
    }

    /** Starts those of the servers that do not run yet. */
    synchronized void provide(Collection<LocalServer> wanted) {
        var missing = EnumSet.copyOf(wanted);
        missing.removeAll(provided);
        if (!missing.isEmpty()) {
            var process = StackProcess.start(missing);
            processes.add(process);
            provided.addAll(missing);
            PROPERTIES.putAll(process.properties());
            process.properties().forEach(System::setProperty);
        }
    }

    @Override
    public synchronized void close() {
        processes.forEach(StackProcess::close);
    }
}
