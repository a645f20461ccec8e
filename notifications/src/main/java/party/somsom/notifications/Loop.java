package party.somsom.notifications;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the same step over and over on a thread of its own, until it is closed. A step that fails is repeated. */
public final class Loop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FAILURES_BETWEEN_LINES = 30;

    private final Thread thread;

    /** What is done; answers how long to rest before the next time. */
    public interface Step {
        Duration run() throws Exception;
    }

    public Loop(String name, Step step) {
        this.thread = Thread.ofPlatform().daemon().name(name).start(() -> repeat(name, step));
    }

    private static void repeat(String name, Step step) {
        var failures = 0;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                try {
                    Thread.sleep(step.run());
                    failures = 0;
                } catch (InterruptedException e) {
                    throw e;
                } catch (Exception e) {
                    if (failures++ % FAILURES_BETWEEN_LINES == 0 && !Thread.currentThread().isInterrupted()) {
                        LOG.warn("{} goes on in a moment: {}", name, e.toString());
                    }
                    Thread.sleep(AFTER_FAILURE);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Returns when the step under way is over. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            if (!thread.join(PATIENCE)) {
                LOG.warn("{} does not end", thread.getName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
