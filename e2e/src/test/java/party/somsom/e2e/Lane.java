package party.somsom.e2e;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** One kind of light traffic: the same request again and again, with a pause in between. */
final class Lane implements AutoCloseable {
    private final String name;
    private final Duration pause;
    private final Supplier<Answer> request;
    private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean stopping;

    /** A request, when it began, and how long its answer took. */
    record Call(long begin, Duration took, String outcome) {
        boolean isDone() {
            return outcome.startsWith("2");
        }

        boolean isRefused() {
            return outcome.startsWith("503");
        }

        boolean isFault() {
            return outcome.startsWith("5") && !isRefused() || outcome.equals("no answer");
        }
    }

    Lane(String name, Duration pause, Supplier<Answer> request) {
        this.name = name;
        this.pause = pause;
        this.request = request;
        this.thread = Thread.ofVirtual().name(name).start(this::drive);
    }

    private void drive() {
        while (!stopping) {
            var begin = System.nanoTime();
            var outcome = request.get().outcome();
            calls.add(new Call(begin, Duration.ofNanos(System.nanoTime() - begin), outcome));
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    String name() {
        return name;
    }

    /** The calls that began between these moments. */
    List<Call> between(long begin, long end) {
        return calls.stream().filter(call -> call.begin() - begin >= 0 && call.begin() - end < 0).toList();
    }

    /** Successes in a second. */
    double rate(long begin, long end) {
        return between(begin, end).stream().filter(Call::isDone).count() * (double) TimeUnit.SECONDS.toNanos(1)
                / (end - begin);
    }

    boolean isDoneSince(long begin) {
        return calls.stream().anyMatch(call -> call.begin() - begin >= 0 && call.isDone());
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
