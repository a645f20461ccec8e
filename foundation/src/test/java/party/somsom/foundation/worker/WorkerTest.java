package party.somsom.foundation.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkerTest {
    private static final String NAME = "digger";
    private static final Duration LONG = Duration.ofHours(1);

    private final Supervision supervision = new Supervision();
    /** The turns to take, in order. A turn after the last one rests for long. */
    private final Queue<Step> turns = new ArrayDeque<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final CountDownLatch died = new CountDownLatch(1);

    private final Step step = new Step() {
        @Override
        public Duration run() throws Exception {
            threads.add(Thread.currentThread());
            var turn = turns.poll();
            return turn == null ? LONG : turn.run();
        }

        @Override
        public void died() {
            died.countDown();
        }
    };

    private static Duration good() {
        return Duration.ZERO;
    }

    private static Duration exception() throws IOException {
        throw new IOException("on purpose");
    }

    private static Duration error() {
        throw new AssertionError("on purpose");
    }

    private Worker started() {
        return supervision.workers().start(NAME, step);
    }

    private void awaitTurns(int most) {
        await().until(() -> threads.size() == most);
    }

    @Test
    void afterAnExceptionTheSameThreadGoesOn() {
        turns.addAll(List.of(WorkerTest::good, WorkerTest::exception, WorkerTest::good));

        try (var _ = started()) {
            awaitTurns(4);

            assertThat(threads).containsOnly(threads.getFirst());
            assertThat(supervision.errors(NAME)).isEqualTo(1);
            assertThat(supervision.restarts(NAME)).isZero();
            supervision.assertUp(NAME);
        }
    }

    @Test
    void afterAnErrorAnotherThreadGoesOn() {
        turns.addAll(List.of(WorkerTest::good, WorkerTest::error, WorkerTest::good));

        try (var _ = started()) {
            awaitTurns(4);

            assertThat(threads.get(1)).isSameAs(threads.get(0));
            assertThat(threads.get(2)).isNotSameAs(threads.get(1)).isSameAs(threads.get(3));
            assertThat(supervision.errors(NAME)).isEqualTo(1);
            assertThat(supervision.restarts(NAME)).isEqualTo(1);
            supervision.assertUp(NAME);
        }
    }

    @Test
    void tooManyErrorsInARowKillIt() throws InterruptedException {
        IntStream.rangeClosed(0, Supervision.RESTARTS).forEach(i -> turns.add(WorkerTest::error));

        try (var worker = started()) {
            died.await();

            supervision.awaitDown(NAME);
            assertThat(worker.await(Duration.ZERO)).isTrue();
            assertThat(threads).hasSize(Supervision.RESTARTS + 1);
            assertThat(supervision.restarts(NAME)).isEqualTo(Supervision.RESTARTS);
        }
    }

    @Test
    void errorsWithGoodTurnsInBetweenDoNotKillIt() {
        IntStream.range(0, 2 * Supervision.RESTARTS)
                .forEach(i -> turns.addAll(List.of(WorkerTest::error, WorkerTest::good)));

        try (var _ = started()) {
            awaitTurns(4 * Supervision.RESTARTS + 1);

            assertThat(supervision.restarts(NAME)).isEqualTo(2 * Supervision.RESTARTS);
            supervision.assertUp(NAME);
        }
    }

    @Test
    void exceptionsDoNotKillItHoweverManyThereAre() {
        IntStream.range(0, 10 * Supervision.RESTARTS).forEach(i -> turns.add(WorkerTest::exception));

        try (var _ = started()) {
            awaitTurns(10 * Supervision.RESTARTS + 1);

            supervision.assertUp(NAME);
        }
    }

    @Test
    void itIsDeadWhenNoThreadCanBeStarted() throws InterruptedException {
        turns.add(WorkerTest::error);
        var started = new AtomicInteger();
        ThreadFactory onlyOnce = body -> {
            if (started.getAndIncrement() > 0) {
                throw new OutOfMemoryError("on purpose: no thread is left");
            }
            return Thread.ofVirtual().uncaughtExceptionHandler((_, _) -> {
            }).unstarted(body);
        };

        try (var _ = supervision.workers().start(NAME, step, onlyOnce)) {
            died.await();

            supervision.awaitDown(NAME);
        }
    }

    @Test
    void oneThatIsStoppedEndsItsTurnAndCountsNoError() {
        turns.add(() -> {
            new CountDownLatch(1).await();
            return Duration.ZERO;
        });
        var worker = started();
        awaitTurns(1);

        worker.close();

        assertThat(worker.await(Duration.ZERO)).isTrue();
        assertThat(supervision.errors(NAME)).isZero();
        assertThat(supervision.alive(NAME)).isNaN();
    }

    @Test
    void oneThatWaitsForItsRestartCanBeStopped() {
        var patient = new Supervision(LONG);
        turns.add(WorkerTest::error);
        var worker = patient.workers().start(NAME, step);
        await().until(() -> patient.errors(NAME) == 1);

        worker.close();

        assertThat(worker.await(Duration.ZERO)).isTrue();
        assertThat(threads).hasSize(1);
    }

    @Test
    void anInterruptThatNobodyAskedForDoesNotEndIt() {
        turns.add(() -> {
            Thread.currentThread().interrupt();
            return Duration.ofMillis(1);
        });

        try (var _ = started()) {
            awaitTurns(2);

            supervision.assertUp(NAME);
        }
    }

    @Test
    void oneThatHasDoneAllEnds() {
        turns.add(() -> Step.DONE);

        try (var worker = started()) {
            assertThat(worker.await(LONG)).isTrue();
            assertThat(threads).hasSize(1);
        }
    }

    @Test
    void theTimeSinceItsLastTurnIsKnown() {
        turns.add(WorkerTest::good);

        try (var _ = started()) {
            awaitTurns(2);

            await().untilAsserted(() -> assertThat(supervision.secondsSinceLastTurn(NAME)).isPositive().isLessThan(30));
        }
    }
}
