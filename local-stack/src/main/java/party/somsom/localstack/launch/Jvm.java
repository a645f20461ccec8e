package party.somsom.localstack.launch;

import java.nio.file.Path;
import java.util.List;

/** The options with which our JVMs are started. */
public final class Jvm {
    /** For the application in real operation, and for everything that it is compared with. */
    public static final List<String> FULL = List.of("-Xmx2g", "-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders");

    /** Starts quickly and uses little of a machine that runs many JVMs at once, but never gets fast. */
    public static final List<String> SMALL = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** For the servers when their speed matters. */
    public static final List<String> SERVERS = List.of("-Xmx768m", "-XX:+UseSerialGC");

    private Jvm() {
    }

    /** The {@code java} program that runs this process. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
