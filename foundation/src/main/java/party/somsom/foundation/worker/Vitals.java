package party.somsom.foundation.worker;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

import io.micrometer.core.instrument.Counter;

/**
 * The signs of life of a worker, or of all tasks with one name. An exception never kills the worker, because its cause
 * may be outside and may pass. An error is a fault of this process; too many errors in a row, without a good turn in
 * between, kill the worker.
 */
public final class Vitals {
    private static final Logger log = LoggerFactory.getLogger(Vitals.class);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    enum State {
        RUNNING,
        /** The last turn failed, and the worker tries again. */
        FAILING,
        /** The worker cannot be restarted. */
        DEAD
    }

    private final String name;
    private final WorkerProperties settings;
    private final Counter errors;
    private final Counter restarts;
    private final OncePer lines = new OncePer(BETWEEN_LINES);
    private final AtomicLong lastTurn = new AtomicLong(System.nanoTime());
    private final AtomicInteger errorsInARow = new AtomicInteger();
    private volatile State state = State.RUNNING;

    Vitals(String name, WorkerProperties settings, Counter errors, Counter restarts) {
        this.name = name;
        this.settings = settings;
        this.errors = errors;
        this.restarts = restarts;
    }

    /** Wraps a task so that its outcome is recorded here. The wrapper catches everything that the task throws. */
    public Runnable watch(Runnable task) {
        return () -> {
            try {
                task.run();
                turned();
            } catch (Throwable problem) {
                note(problem);
            }
        };
    }

    /**
     * Runs the task here and records how it ends. An error is thrown as an exception, for callers that then try again.
     */
    public <T> T call(Callable<T> task) throws Exception {
        try {
            var result = task.call();
            turned();
            return result;
        } catch (Error problem) {
            note(problem);
            throw new IllegalStateException(name + " met an error", problem);
        }
    }

    private void note(Throwable problem) {
        if (!failed(problem)) {
            died(problem);
        }
    }

    String name() {
        return name;
    }

    State state() {
        return state;
    }

    Duration sinceLastTurn() {
        return Duration.ofNanos(System.nanoTime() - lastTurn.getOpaque());
    }

    /** Records that a turn ended well. It is called very often, so it costs next to nothing. */
    void turned() {
        lastTurn.setOpaque(System.nanoTime());
        if (state != State.RUNNING) {
            errorsInARow.set(0);
            state = State.RUNNING;
        }
    }

    /** @return whether the worker should go on */
    boolean failed(Throwable problem) {
        errors.increment();
        if (problem instanceof Error && errorsInARow.incrementAndGet() > settings.restarts()) {
            return false;
        }
        state = State.FAILING;
        if (problem instanceof Error) {
            log.error("{} met an error and goes on", name, problem);
        } else if (KnownOutage.isCauseOf(problem)) {
            log.debug("{} waits for a server", name, problem);
        } else {
            lines.run(() -> log.warn("{} failed and tries again: {}", name,
                    NestedExceptionUtils.getMostSpecificCause(problem).toString()));
        }
        return true;
    }

    /** @param failures the number of failures in a row before this one */
    Duration pauseAfter(int failures) {
        return settings.backoff().after(failures);
    }

    void restarted() {
        restarts.increment();
    }

    /** Sets the state first, because a log line may fail when memory is short. */
    void died(Throwable problem) {
        if (state != State.DEAD) {
            state = State.DEAD;
            log.error("{} is dead and cannot be restarted", name, problem);
        }
    }
}
