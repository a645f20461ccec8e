package party.somsom.localstack.launch;

import java.nio.file.Path;
import java.util.List;

/** How a JVM of ours is started. */
public final class Jvm {
    /** As the application is meant to run, and whatever it is compared with. */
    public static final List<String> FULL = List.of("-Xmx2g", "-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders");

    /** Soon there and easy on a machine that runs many at once, but never fast. */
    public static final List<String> SMALL = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** For the servers where it counts how fast they are. */
    public static final List<String> SERVERS = List.of("-Xmx768m", "-XX:+UseSerialGC");

    private Jvm() {
    }

    /** The one that runs this program. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
