package party.somsom.localstack;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import party.somsom.localstack.launch.Application;
import party.somsom.localstack.launch.ApplicationLaunch;
import party.somsom.localstack.launch.ChildProcesses;
import party.somsom.localstack.launch.Jvm;

/** The nodes of the application. They use neighbouring ports. */
final class Nodes {
    private static final Duration PATIENCE = Duration.ofSeconds(50);
    private static final Duration PATIENCE_WHILE_IT_SAVES = Duration.ofMinutes(3);

    private final Home home;
    private final Terminal terminal;
    private final ChildProcesses children;
    private final NodePorts ports;
    private final ClassCache cache;
    /** One thread adds to the list, and the thread that stops the nodes reads it. */
    private final List<Application> launched = new CopyOnWriteArrayList<>();
    private volatile boolean isStopping;

    Nodes(Home home, Terminal terminal, ChildProcesses children, NodePorts ports) {
        this.home = home;
        this.terminal = terminal;
        this.children = children;
        this.ports = ports;
        this.cache = new ClassCache(home.application());
    }

    void launch(Map<String, String> addresses) throws IOException, InterruptedException {
        for (var number = 1; number <= ports.count(); number++) {
            var name = Home.node(number);
            var launch = ApplicationLaunch.ofSomsom(home.application().resolve("somsom.jar"), home.keyFile())
                    .jvm(Jvm.FULL)
                    .jvm(cache.options(number == 1))
                    .port(ports.of(number))
                    .set("somsom.node.name", name)
                    .set("somsom.cluster.enabled", Boolean.toString(ports.count() > 1))
                    .set("somsom.notifications.site", ports.site(1))
                    .set(addresses);
            launched.add(launch.start(children, name, home.log(name)));
        }
    }

    void awaitReady() throws InterruptedException {
        var begun = System.nanoTime();
        for (var node : launched) {
            node.awaitReady(() -> terminal.progress(node.name() + " starts", "%.0f s".formatted(secondsSince(begun))));
            terminal.say("  %s answers after %.1f s".formatted(node.name(), secondsSince(begun)));
        }
    }

    /** Waits as long as one node lives, so that people can kill a node and see the other one take over. */
    void awaitEnd() {
        var living = new ArrayList<>(launched);
        while (!living.isEmpty()) {
            CompletableFuture.anyOf(living.stream().map(Application::onExit).toArray(CompletableFuture[]::new)).join();
            if (isStopping) {
                return;
            }
            for (var node : living.stream().filter(node -> !node.isAlive()).toList()) {
                terminal.say("%s has ended; its log is %s".formatted(node.name(), node.log()));
                living.remove(node);
            }
        }
    }

    /** Stops the first node last, because it may take the longest. */
    void stop() throws IOException, InterruptedException {
        isStopping = true;
        for (var node : launched.reversed()) {
            stop(node);
        }
        cache.keep();
    }

    private void stop(Application node) throws InterruptedException {
        terminal.say("Stopping " + node.name());
        var saves = !cache.isThere() && node.equals(launched.getFirst());
        if (saves) {
            terminal.say("Its first stop takes longer: it saves what makes the next start quick");
        }
        if (!node.stop(saves ? PATIENCE_WHILE_IT_SAVES : PATIENCE)) {
            terminal.say("%s did not stop and was killed".formatted(node.name()));
        }
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
