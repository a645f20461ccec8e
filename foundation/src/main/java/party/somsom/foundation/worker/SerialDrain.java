package party.somsom.foundation.worker;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Runs its body on a virtual thread as long as there is something to do, and never twice at the same time. An idle
 * drain costs nothing, so there may be very many. No wake-up is lost: work that arrives during a run is done too.
 */
public final class SerialDrain {
    private final Vitals vitals;
    private final Body body;
    private final BooleanSupplier hasMore;
    private final Runnable turns = this::takeTurns;
    private final AtomicBoolean busy = new AtomicBoolean();
    private int failuresInARow;

    /**
     * Does all the work that there is. It should remove work that fails; otherwise that work comes again after a pause.
     */
    public interface Body {
        void drain() throws Exception;
    }

    /**
     * @param vitals  see {@link Workers#vitals}
     * @param hasMore tells whether there is something to do; it must not fail
     */
    public SerialDrain(Vitals vitals, Body body, BooleanSupplier hasMore) {
        this.vitals = vitals;
        this.body = body;
        this.hasMore = hasMore;
    }

    public boolean isBusy() {
        return busy.get();
    }

    /** Call this after adding work. It does not wait. */
    public void wake() {
        if (busy.compareAndSet(false, true)) {
            try {
                Thread.startVirtualThread(turns);
            } catch (Throwable problem) {
                busy.set(false);
                vitals.died(problem);
                throw problem;
            }
        }
    }

    private void takeTurns() {
        try {
            do {
                body.drain();
                vitals.turned();
                failuresInARow = 0;
                busy.set(false);
            } while (hasMore.getAsBoolean() && busy.compareAndSet(false, true));
        } catch (Throwable problem) {
            replaceThread(problem);
        }
    }

    private void replaceThread(Throwable problem) {
        try {
            if (!vitals.failed(problem)) {
                vitals.died(problem);
            }
            if (hasMore.getAsBoolean()) {
                Thread.sleep(vitals.pauseAfter(failuresInARow++));
            }
        } catch (InterruptedException e) {
            // continues at once
        } finally {
            busy.set(false);
            if (hasMore.getAsBoolean()) {
                vitals.restarted();
                wake();
            }
        }
    }
}
