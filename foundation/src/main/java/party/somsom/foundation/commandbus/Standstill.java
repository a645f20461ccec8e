package party.somsom.foundation.commandbus;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionTimedOutException;

import party.somsom.foundation.worker.Step;

/**
 * Notices that this whole node stood still, for example because its machine paused, for so long that other nodes may
 * have given up what they sent to it. So it commits nothing that they sent before the standstill or right after it,
 * which may have waited in a socket. What this node itself began goes on: nobody else has answered it (ADR 40).
 */
final class Standstill implements Step {
    private static final Logger log = LoggerFactory.getLogger(Standstill.class);
    private static final Duration BEAT = Duration.ofMillis(100);
    /** Shorter than the shortest time after which other nodes miss this one, which cluster/jgroups.xml says. */
    static final Duration NOTICED = Duration.ofMillis(2_400);
    /** Longer than it takes to read what has waited in the sockets. */
    static final Duration AFTERMATH = Duration.ofSeconds(1);

    private final LongSupplier nanoClock;
    private long lastBeat;
    private long firstGood;

    Standstill(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.firstGood = now();
        this.lastBeat = now();
    }

    long now() {
        return nanoClock.getAsLong();
    }

    /** From now on somebody calls {@link #run}. */
    synchronized void begin() {
        lastBeat = now();
    }

    @Override
    public Duration run() {
        look(true);
        return BEAT;
    }

    /** Does not rely on the worker, which may wake up later than a lane. */
    boolean refuses(PendingCommand<?, ?> command) {
        return command.isForwarded() && command.came() - look(false) < 0;
    }

    /**
     * Call this before each commit.
     *
     * @throws TransactionTimedOutException if one of the commands must not be committed any more
     */
    void check(List<PendingCommand<?, ?>> batch) {
        if (batch.stream().anyMatch(command -> !command.refused() && refuses(command))) {
            throw new TransactionTimedOutException("The node stood still after the command had come");
        }
    }

    private synchronized long look(boolean beat) {
        var now = now();
        var still = now - lastBeat;
        if (still > NOTICED.toNanos()) {
            log.warn("This node stood still for {} ms and refuses what other nodes sent before",
                    TimeUnit.NANOSECONDS.toMillis(still));
            firstGood = now + AFTERMATH.toNanos();
            lastBeat = now;
        } else if (beat) {
            lastBeat = now;
        }
        return firstGood;
    }
}
