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
 * The signs of life of a worker, or of all tasks of one name. An exception may have its cause outside and
 * pass, so it never kills. An error is a fault of this process: too many in a row, without a good turn in between, do.
 */
public final class Vitals {
    private static final Logger log = LoggerFactory.getLogger(Vitals.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);

    enum State {
        RUNNING,
        /** Its last turn failed, and it tries again. */
        FAILING,
        /** It cannot be restarted. */
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

    /** The same task, whose outcome is known here. What it throws goes no further. */
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

    /** Runs the task here and notes how it ends. An error comes out as an exception, for callers that then try again. */
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

    /** A turn ended well. Called very often, so it costs next to nothing. */
    void turned() {
        lastTurn.setOpaque(System.nanoTime());
        if (state != State.RUNNING) {
            errorsInARow.set(0);
            state = State.RUNNING;
        }
    }

    /** @return whether it is worth going on */
    boolean failed(Throwable problem) {
        errors.increment();
        if (problem instanceof Error && errorsInARow.incrementAndGet() > settings.restarts()) {
            return false;
        }
        state = State.FAILING;
        if (problem instanceof Error) {
            log.error("{} met an error and goes on", name, problem);
        } else {
            lines.run(() -> log.warn("{} failed and tries again: {}", name,
                    NestedExceptionUtils.getMostSpecificCause(problem).toString()));
        }
        return true;
    }

    /** @param failures before this one, in a row */
    Duration pauseAfter(int failures) {
        return settings.backoff().after(failures);
    }

    void restarted() {
        restarts.increment();
    }

    /** The state comes first: a line in the log may be too much when memory is short. */
    void died(Throwable problem) {
        if (state != State.DEAD) {
            state = State.DEAD;
            log.error("{} is dead and cannot be restarted", name, problem);
        }
    }
}
