package party.somsom.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that throws an error in threads whose names begin with a given text. */
public final class FaultyClock extends Clock {
    private static final String NOBODY = "nobody";

    private final Clock clock;
    private volatile String broken = NOBODY;

    public FaultyClock(Clock clock) {
        this.clock = clock;
    }

    public void breakFor(String threads) {
        broken = threads;
    }

    public void mend() {
        broken = NOBODY;
    }

    @Override
    public Instant instant() {
        if (Thread.currentThread().getName().startsWith(broken)) {
            throw new AssertionError("on purpose");
        }
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }
}
