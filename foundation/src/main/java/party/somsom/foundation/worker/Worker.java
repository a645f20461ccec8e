package party.somsom.foundation.worker;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that takes one turn after the other until it is stopped. After an exception it rests and goes on. After an
 * error a new thread goes on, because the old one may have left a transaction or a unit of work behind.
 */
public final class Worker implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Vitals vitals;
    private final Step step;
    private final ThreadFactory threads;
    private final Runnable whenEnded;
    private final CountDownLatch over = new CountDownLatch(1);
    private @Nullable Thread thread;
    private int failuresInARow;
    private volatile boolean stopping;

    Worker(Vitals vitals, Step step, ThreadFactory threads, Runnable whenEnded) {
        this.vitals = vitals;
        this.step = step;
        this.threads = threads;
        this.whenEnded = whenEnded;
    }

    synchronized void start() {
        thread = threads.newThread(this::work);
        thread.start();
    }

    private void work() {
        try {
            for (var rest = Duration.ZERO; !stopping && !rest.equals(Step.DONE);) {
                rest = turn(rest);
            }
        } catch (Throwable problem) {
            replaceThread(problem);
            return;
        }
        end();
    }

    private Duration turn(Duration rest) {
        try {
            if (!rest.isZero()) {
                Thread.sleep(rest);
            }
            var next = step.run();
            vitals.turned();
            failuresInARow = 0;
            return next;
        } catch (Exception problem) {
            if (!stopping) {
                vitals.failed(problem);
            }
            return vitals.pauseAfter(failuresInARow++);
        }
    }

    private void replaceThread(Throwable problem) {
        var replaced = false;
        try {
            replaced = vitals.failed(problem) && startAgain();
        } finally {
            if (!replaced) {
                die(problem);
            }
        }
    }

    private boolean startAgain() {
        try {
            Thread.sleep(vitals.pauseAfter(failuresInARow++));
        } catch (InterruptedException e) {
            // the worker is being stopped; the next thread notices that at once
        }
        vitals.restarted();
        start();
        return true;
    }

    private void end() {
        try {
            whenEnded.run();
        } finally {
            over.countDown();
        }
    }

    private void die(Throwable problem) {
        try {
            vitals.died(problem);
            step.died();
        } finally {
            over.countDown();
        }
    }

    /** Interrupts the current turn, which is the last one. Does not wait for it. */
    public synchronized void stop() {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** @return false if the worker has not ended in that time */
    public boolean await(Duration patience) {
        try {
            return over.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Like {@link #stop}, but waits for the current turn. */
    @Override
    public void close() {
        stop();
        if (!await(PATIENCE)) {
            log.warn("{} does not end", vitals.name());
        }
    }
}
