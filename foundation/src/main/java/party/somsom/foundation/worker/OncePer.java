package party.somsom.foundation.worker;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Does something at most once in a period, however often it is called. It limits log lines, for example. */
public final class OncePer {
    private final long nanos;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    public OncePer(Duration period) {
        this.nanos = period.toNanos();
    }

    public void run(Runnable action) {
        var now = System.nanoTime();
        var due = next.get();
        if (now - due >= 0 && next.compareAndSet(due, now + nanos)) {
            action.run();
        }
    }
}
