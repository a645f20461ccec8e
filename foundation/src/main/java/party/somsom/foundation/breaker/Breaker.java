package party.somsom.foundation.breaker;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import party.somsom.foundation.worker.OncePer;
import party.somsom.foundation.worker.SerialDrain;
import party.somsom.foundation.worker.Workers;

/**
 * Lets calls to a server fail at once while the server does not answer. It opens at the first failure of a call during
 * which nobody else got an answer: a busy server answers somebody. While it is open no caller is used to find out
 * whether the server is back; a worker asks, five times a second. It also reports the outage, once a minute.
 */
public final class Breaker implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Breaker.class);
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(200);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
    private static final CircuitBreakerConfig SETTINGS = CircuitBreakerConfig.custom()
            .slidingWindow(1, 1, SlidingWindowType.COUNT_BASED)
            .waitDurationInOpenState(Duration.ofDays(365)) // the worker closes it
            .writableStackTraceEnabled(false)
            .build();

    private final String server;
    private final Predicate<Throwable> isOutage;
    private final Probe probe;
    private final CircuitBreaker circuit;
    private final OncePer lines = new OncePer(BETWEEN_LINES);
    private volatile long lastAnswer = System.nanoTime();
    private volatile boolean reported;
    private volatile boolean closed;
    private final SerialDrain probing;

    /** Asks the server something, without this breaker. Fails if no answer comes. */
    public interface Probe {
        void ask() throws Exception;
    }

    /** @param isOutage tells a server that does not answer from one that refuses */
    public Breaker(String server, Predicate<Throwable> isOutage, Probe probe, Workers workers) {
        this.server = server;
        this.isOutage = isOutage;
        this.probe = probe;
        this.circuit = CircuitBreaker.of(server, SETTINGS);
        this.probing = new SerialDrain(workers.vitals(server + "-probe"), this::askUntilBack,
                () -> isOpen() && !closed);
    }

    /** @throws ServerAwayException if the server does not answer; any other exception of the call stays as it is */
    public <T extends @Nullable Object> T call(Supplier<T> call) {
        var begin = begin();
        try {
            var answer = call.get();
            ended(begin, null);
            return answer;
        } catch (RuntimeException e) {
            throw ended(begin, e) ? new ServerAwayException(server, e) : e;
        }
    }

    /**
     * For a call that does not wait for its answer.
     *
     * @throws ServerAwayException if the server is known to be away
     */
    public <F extends CompletionStage<?>> F watch(Supplier<F> call) {
        var begin = begin();
        try {
            var answer = call.get();
            answer.whenComplete((_, problem) -> ended(begin, problem));
            return answer;
        } catch (RuntimeException e) {
            throw ended(begin, e) ? new ServerAwayException(server, e) : e;
        }
    }

    public boolean isOpen() {
        return circuit.getState() == CircuitBreaker.State.OPEN;
    }

    public String server() {
        return server;
    }

    private long begin() {
        if (!circuit.tryAcquirePermission()) {
            throw new ServerAwayException(server, null);
        }
        return System.nanoTime();
    }

    private void answered() {
        lastAnswer = System.nanoTime();
    }

    /** @return whether this was an outage */
    private boolean ended(long begin, @Nullable Throwable problem) {
        if (problem instanceof ServerAwayException) {
            return false;
        }
        if (problem == null || !isOutage.test(problem)) {
            answered();
            return false;
        }
        if (lastAnswer - begin < 0) {
            open(System.nanoTime() - begin, problem);
        }
        return true;
    }

    private synchronized void open(long nanos, Throwable problem) {
        circuit.onError(nanos, TimeUnit.NANOSECONDS, problem);
        report(problem);
        probing.wake();
    }

    private void askUntilBack() {
        while (!closed) {
            try {
                probe.ask();
                shut();
                return;
            } catch (Exception e) {
                report(e);
                LockSupport.parkNanos(BETWEEN_PROBES.toNanos());
            }
        }
    }

    private synchronized void shut() {
        answered();
        circuit.transitionToClosedState();
        if (reported) {
            reported = false;
            log.info("{} answers again", server);
        }
    }

    private void report(Throwable problem) {
        lines.run(() -> {
            reported = true;
            log.warn("{} does not answer: {}", server, NestedExceptionUtils.getMostSpecificCause(problem).toString());
        });
    }

    @Override
    public void close() {
        closed = true;
    }
}
