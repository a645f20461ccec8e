package party.somsom.foundation.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LaneTest {
    private static final String NAME = "lane";
    private static final int CAPACITY = 6;
    private static final int MAX_BATCH = 4;

    private final Supervision supervision = new Supervision();
    private final List<List<Integer>> handled = new CopyOnWriteArrayList<>();
    private final List<Integer> abandoned = new CopyOnWriteArrayList<>();
    private Worker worker;

    @AfterEach
    void stop() {
        worker.close();
    }

    private Lane<Integer> lane(Lane.Handler<Integer> body) {
        return new Lane<>(new ArrayBlockingQueue<>(CAPACITY), MAX_BATCH, new Lane.Handler<>() {
            @Override
            public void handle(List<Integer> batch) throws Exception {
                handled.add(List.copyOf(batch));
                body.handle(batch);
            }

            @Override
            public void abandon(List<Integer> items) {
                abandoned.addAll(items);
            }
        });
    }

    private Lane<Integer> started(Lane.Handler<Integer> body, int... items) {
        var lane = lane(body);
        for (var item : items) {
            assertThat(lane.offer(item)).isTrue();
        }
        worker = supervision.workers().start(NAME, lane);
        return lane;
    }

    @Test
    void whatHasArrivedIsHandledTogetherInItsOrder() {
        started(batch -> {
        }, 1, 2, 3, 4, 5);

        await().untilAsserted(() -> assertThat(handled).containsExactly(List.of(1, 2, 3, 4), List.of(5)));
    }

    @Test
    void whatArrivesMeanwhileIsTheNextBatch() {
        var go = new CountDownLatch(1);
        var lane = started(batch -> go.await(), 1);
        await().until(() -> handled.size() == 1);

        assertThat(IntStream.rangeClosed(2, CAPACITY + 1).allMatch(lane::offer)).isTrue();
        assertThat(lane.offer(99)).isFalse();
        go.countDown();

        await().untilAsserted(
                () -> assertThat(handled).containsExactly(List.of(1), List.of(2, 3, 4, 5), List.of(6, 7)));
    }

    @Test
    void aBatchThatFailsComesAgainWithoutWhatWasTakenOut() {
        started(batch -> {
            if (batch.remove(Integer.valueOf(1))) {
                throw new IllegalStateException("on purpose");
            }
            if (batch.remove(Integer.valueOf(2))) {
                throw new AssertionError("on purpose");
            }
        }, 1, 2, 3);

        await().untilAsserted(
                () -> assertThat(handled).containsExactly(List.of(1, 2, 3), List.of(2, 3), List.of(3)));
        assertThat(supervision.errors(NAME)).isEqualTo(2);
        assertThat(supervision.restarts(NAME)).isEqualTo(1);
        supervision.assertUp(NAME);
    }

    @Test
    void aClosedLaneTakesNoMoreButHandlesWhatItHas() {
        var go = new CountDownLatch(1);
        var lane = started(batch -> go.await(), 1, 2, 3, 4, 5);
        await().until(() -> handled.size() == 1);

        lane.close();
        assertThat(lane.offer(6)).isFalse();
        go.countDown();

        assertThat(worker.await(Duration.ofSeconds(10))).isTrue();
        assertThat(handled).containsExactly(List.of(1, 2, 3, 4), List.of(5));
    }

    @Test
    void aDeadLaneGivesUpWhatItHasAndTakesNoMore() {
        var lane = started(batch -> {
            throw new AssertionError("on purpose");
        }, 1, 2, 3, 4, 5, 6);

        supervision.awaitDown(NAME);
        await().untilAsserted(() -> assertThat(abandoned).containsExactly(1, 2, 3, 4, 5, 6));
        assertThat(lane.offer(7)).isFalse();
    }
}
