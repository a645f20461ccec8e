package party.somsom.foundation.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SerialDrainTest {
    private static final String NAME = "drain";

    private final Supervision supervision = new Supervision();
    private final Queue<Integer> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> done = new ConcurrentLinkedQueue<>();

    private SerialDrain drain(IntConsumer body) {
        return new SerialDrain(supervision.workers().vitals(NAME), () -> {
            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                body.accept(next);
                done.add(next);
            }
        }, () -> !waiting.isEmpty());
    }

    @Test
    void everythingIsDoneAndNeverTwoThingsAtATime() {
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        var drain = drain(item -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            Thread.yield();
            underWay.decrementAndGet();
        });

        IntStream.range(0, 20_000).parallel().forEach(item -> {
            waiting.add(item);
            drain.wake();
        });

        await().until(() -> done.size() == 20_000);
        assertThat(most).hasValue(1);
        await().until(() -> !drain.isBusy());
    }

    @Test
    void anErrorIsCountedAndTheRestIsDoneByAnotherThread() {
        var drain = drain(item -> {
            if (item == 1) {
                throw new AssertionError("on purpose");
            }
        });
        waiting.add(1);
        waiting.add(2);

        drain.wake();

        await().untilAsserted(() -> assertThat(done).containsExactly(2));
        assertThat(supervision.errors(NAME)).isEqualTo(1);
        assertThat(supervision.restarts(NAME)).isEqualTo(1);
        await().untilAsserted(() -> supervision.assertUp(NAME));
    }

    @Test
    void errorsWithoutEndAreDeathAndAGoodTurnIsLifeAgain() {
        var drain = drain(item -> {
            if (item < 0) {
                throw new AssertionError("on purpose");
            }
        });
        IntStream.rangeClosed(0, Supervision.RESTARTS).forEach(i -> waiting.add(-1));

        drain.wake();
        supervision.awaitDown(NAME);

        waiting.add(1);
        drain.wake();
        await().untilAsserted(() -> supervision.assertUp(NAME));
        assertThat(done).containsExactly(1);
    }

    @Test
    void allOfOneNameShareTheirSignsOfLife() {
        var one = drain(item -> {
            throw new IllegalStateException("on purpose");
        });
        var other = drain(item -> {
            throw new IllegalStateException("on purpose");
        });

        waiting.add(1);
        one.wake();
        await().until(() -> supervision.errors(NAME) == 1);
        waiting.add(2);
        other.wake();

        await().until(() -> supervision.errors(NAME) == 2);
    }
}
