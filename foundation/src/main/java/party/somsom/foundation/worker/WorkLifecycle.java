package party.somsom.foundation.worker;

import java.util.List;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs work as long as the application runs. */
public final class WorkLifecycle implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(WorkLifecycle.class);

    private final int phase;
    private final Supplier<List<AutoCloseable>> work;
    private List<AutoCloseable> running = List.of();

    /** The work starts after everything else has started, and stops before anything else stops. */
    public WorkLifecycle(Supplier<List<AutoCloseable>> work) {
        this(DEFAULT_PHASE, work);
    }

    /** @param work starts the work; its parts are closed in the order of the list */
    WorkLifecycle(int phase, Supplier<List<AutoCloseable>> work) {
        this.phase = phase;
        this.work = work;
    }

    @Override
    public synchronized void start() {
        running = work.get();
    }

    @Override
    public synchronized void stop() {
        for (var each : running) {
            try {
                each.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                log.warn("{} did not stop in its orderly way", each, e);
            }
        }
        running = List.of();
    }

    @Override
    public synchronized boolean isRunning() {
        return !running.isEmpty();
    }

    @Override
    public int getPhase() {
        return phase;
    }
}
