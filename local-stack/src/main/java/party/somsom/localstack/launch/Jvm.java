package party.somsom.localstack.launch;

import java.nio.file.Path;
import java.util.List;

/** The options with which our JVMs are started. */
public final class Jvm {
    /**
     * For the application in real operation, and for everything that it is compared with. The last two keep password
     * hashes fast. The compiler leaves the inner steps of Argon2 as calls when it meets them at a busy start, and then
     * a hash takes twice as long until the process ends.
     */
    public static final List<String> FULL = List.of("-Xmx2g", "-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders",
            "-XX:CompileCommand=quiet", inline("F"), inline("quarterRound"));

    /** Starts quickly and uses little of a machine that runs many JVMs at once, but never gets fast. */
    public static final List<String> SMALL = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** For the servers when their speed matters. */
    public static final List<String> SERVERS = List.of("-Xmx768m", "-XX:+UseSerialGC");

    private Jvm() {
    }

    private static String inline(String step) {
        return "-XX:CompileCommand=inline,org.bouncycastle.crypto.generators.Argon2BytesGenerator::" + step;
    }

    /** The {@code java} program that runs this process. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
