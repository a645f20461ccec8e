package party.somsom.e2e;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import party.somsom.localstack.launch.ListeningSocket;
import party.somsom.testing.PackedApplication;

/** One node of the application. */
final class Node implements AutoCloseable {
    private static final Pattern COMMANDS = Pattern.compile("(?m)^somsom_commands_total\\{.*} (\\S+)$");

    private final @Nullable PackedApplication application;
    private volatile @Nullable Api api;

    private Node(@Nullable PackedApplication application) {
        this.application = application;
    }

    /** A load balancer, or a node that somebody else starts and stops. */
    static Node at(URI address) {
        var node = new Node(null);
        node.api = new Api(address);
        return node;
    }

    /** Returns when it is ready. */
    static Node start(String... settings) {
        return launch(settings).awaitReady();
    }

    /** Returns at once, so that several nodes can start side by side. */
    static Node launch(String... settings) {
        return new Node(PackedApplication.launch(settings));
    }

    Node awaitReady() {
        api = new Api(application().awaitReady());
        return this;
    }

    Api api() {
        return Objects.requireNonNull(api);
    }

    /** How many commands it has handled, from any node. */
    double commands() {
        return COMMANDS.matcher(api().get("/actuator/prometheus", null).text())
                .results()
                .mapToDouble(count -> Double.parseDouble(count.group(1)))
                .sum();
    }

    /** Kills it as {@code kill -9} does. */
    void kill() {
        application().kill();
    }

    /** Freezes it as SIGSTOP does, and returns what thaws it. */
    Runnable freeze() {
        return application.freeze();
    }

    List<ListeningSocket> listeningSockets() {
        return ListeningSocket.heldBy(ProcessHandle.of(application().pid()).stream().toList());
    }

    boolean isAlive() {
        return application().isAlive();
    }

    @Override
    public void close() {
        application().close();
    }

    private PackedApplication application() {
        return Objects.requireNonNull(application, "it runs elsewhere");
    }
}
