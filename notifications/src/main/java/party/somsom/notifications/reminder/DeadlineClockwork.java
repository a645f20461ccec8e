package party.somsom.notifications.reminder;

import org.springframework.context.SmartLifecycle;

import com.github.kagkarlsson.scheduler.Scheduler;

/** Looks for due deadlines while the node runs: it starts after the command handlers and stops before them. */
final class DeadlineClockwork implements SmartLifecycle {
    private final Scheduler scheduler;
    private volatile boolean running;

    DeadlineClockwork(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
