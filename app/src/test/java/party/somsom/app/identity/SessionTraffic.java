package party.somsom.app.identity;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.app.identity.Visitor.Tokens;

/** People who use their sessions without a pause: each shows the token on every node, then renews it. */
final class SessionTraffic implements AutoCloseable {
    private static final int SOME = 20;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicLong rounds = new AtomicLong();
    private final List<RestTestClient> nodes;
    private volatile boolean stopped;

    SessionTraffic(List<RestTestClient> nodes, List<Tokens> sessions) {
        this.nodes = nodes;
        sessions.forEach(session -> threads.execute(() -> use(session)));
    }

    private void use(Tokens session) {
        try {
            useUntilStopped(session);
        } catch (AssertionError refused) {
            refusals.add(String.valueOf(refused.getMessage()));
        }
    }

    private void useUntilStopped(Tokens session) {
        var tokens = session;
        while (!stopped) {
            for (var node : nodes) {
                var answer = Visitor.verify(node, tokens.accessToken()).returnResult();
                if (answer.getStatus().value() != 200) {
                    refusals.add("%s for %s".formatted(answer.getStatus(), tokens.accessToken()));
                }
            }
            var node = nodes.get((int) (rounds.incrementAndGet() % nodes.size()));
            tokens = Visitor.tokensOf(new Visitor(node).refresh(tokens.refreshToken()));
        }
    }

    /** Returns when some more rounds have been made from now on. */
    void awaitMore() {
        var before = rounds.get();
        await().until(() -> rounds.get() >= before + SOME);
    }

    List<String> refusals() {
        return List.copyOf(refusals);
    }

    void stop() {
        stopped = true;
        threads.close();
    }

    @Override
    public void close() {
        stop();
    }
}
