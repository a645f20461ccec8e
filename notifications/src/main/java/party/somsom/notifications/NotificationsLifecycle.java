package party.somsom.notifications;

import java.util.List;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Works as long as the application runs, after everything else has started and before anything else stops. */
final class NotificationsLifecycle implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NotificationsLifecycle.class);

    private final Supplier<List<AutoCloseable>> work;
    private List<AutoCloseable> running = List.of();

    /** @param work starts it; closed in this order */
    NotificationsLifecycle(Supplier<List<AutoCloseable>> work) {
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
                LOG.warn("{} did not stop in its orderly way", each, e);
            }
        }
        running = List.of();
    }

    @Override
    public synchronized boolean isRunning() {
        return !running.isEmpty();
    }
}
