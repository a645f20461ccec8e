package party.somsom.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import party.somsom.localstack.launch.Checkout;
import party.somsom.localstack.launch.Jvm;
import party.somsom.localstack.launch.ThrowAwayStack;

/**
 * The servers that are lent to the tests of this JVM. They run until the JVM has ended, so that application contexts,
 * which shut down in its last moments, still find them.
 */
public final class LocalStack {
    private static final Map<String, String> PROPERTIES = new ConcurrentHashMap<>();

    private static final Map<LocalServer, ThrowAwayStack> STACKS = new ConcurrentHashMap<>();

    LocalStack() {
    }

    /** Stops a server as if it had failed. The caller starts it again. */
    public static void stop(LocalServer server) {
        stack(server).stop(name(server));
    }

    /** Starts a stopped server again, on its old port and with its data. */
    public static void start(LocalServer server) {
        stack(server).start(name(server));
    }

    /**
     * Freezes a server: it accepts connections and never answers. The caller thaws it with what this returns. Kafka,
     * SQS, mail, FCM and Cognito freeze together.
     */
    public static Runnable freeze(LocalServer server) {
        return stack(server).freeze(name(server));
    }

    private static ThrowAwayStack stack(LocalServer server) {
        var stack = STACKS.get(server);
        if (stack == null) {
            throw new IllegalStateException("%s was not provided".formatted(server));
        }
        return stack;
    }

    /** The application properties with the addresses of the servers that were started so far, by their Spring names. */
    public static Map<String, String> properties() {
        return Map.copyOf(PROPERTIES);
    }

    /** Starts the servers that do not run yet. */
    synchronized void provide(Collection<LocalServer> wanted) {
        var missing = EnumSet.copyOf(wanted);
        missing.removeAll(STACKS.keySet());
        if (!missing.isEmpty()) {
            var stack = launch(missing);
            missing.forEach(server -> STACKS.put(server, stack));
            PROPERTIES.putAll(stack.properties());
            stack.properties().forEach(System::setProperty);
        }
    }

    static ThrowAwayStack launch(Collection<LocalServer> servers) {
        try {
            var log = Files.createTempFile(Files.createDirectories(Path.of("target")), "local-stack", ".log");
            return ThrowAwayStack.start(Checkout.here(), jvm(), servers.stream().map(LocalStack::name).toList(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cognito mails its codes through the mail server, which may run already. */
    private static List<String> jvm() {
        var options = new ArrayList<>(Jvm.SMALL);
        var smtpPort = PROPERTIES.get("spring.mail.port");
        if (smtpPort != null) {
            options.add("-Dsomsom.local.smtp-port=" + smtpPort);
        }
        return options;
    }

    private static String name(LocalServer server) {
        return server.name().toLowerCase(Locale.ROOT);
    }
}
