package party.somsom.testing;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The servers lent to the tests of this JVM. They are there until it has ended, so that whatever shuts down in its last
 * moments, as application contexts do, still finds them.
 */
public final class LocalStack {
    private static final Map<String, String> PROPERTIES = new ConcurrentHashMap<>();

    private final Set<LocalServer> provided = EnumSet.noneOf(LocalServer.class);

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
            provided.addAll(missing);
            PROPERTIES.putAll(process.properties());
            process.properties().forEach(System::setProperty);
        }
    }
}
