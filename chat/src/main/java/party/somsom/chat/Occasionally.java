package party.somsom.chat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Does something at most once in a while, whoever asks for it. */
final class Occasionally {
    private final long nanos;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    Occasionally(Duration pause) {
        this.nanos = pause.toNanos();
    }

    void run(Runnable what) {
        var now = System.nanoTime();
        var due = next.get();
        if (now - due >= 0 && next.compareAndSet(due, now + nanos)) {
            what.run();
        }
    }
}
