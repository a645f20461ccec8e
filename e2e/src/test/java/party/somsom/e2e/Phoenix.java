package party.somsom.e2e;

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A node that is killed and started again. */
final class Phoenix implements AutoCloseable {
    /** The node, or the next one while it starts. */
    private volatile CompletableFuture<Node> node;
    private final List<Rise> rises = new CopyOnWriteArrayList<>();
    private final String[] settings;

    Phoenix(String... settings) {
        this.settings = settings;
        this.node = completedFuture(Node.start(settings));
    }

    /** When its process was started, and when it said that it was ready. */
    record Rise(Instant started, Instant ready) {
    }

    /** Buyers who come meanwhile wait for the next node. Buyers with a request at the dead node get no answer. */
    void killAndRestart() {
        var killed = node.join();
        node = CompletableFuture.supplyAsync(() -> {
            killed.kill();
            var started = Instant.now();
            var next = Node.start(settings);
            rises.add(new Rise(started, Instant.now()));
            return next;
        });
    }

    Node node() {
        return node.join();
    }

    List<Rise> rises() {
        return rises;
    }

    @Override
    public void close() {
        node.join().close();
    }
}
