package party.somsom.foundation.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class CoalescedLookupsTest {
    private static final String NAME = "lookups";

    private final Supervision supervision = new Supervision();
    private final Queue<List<Integer>> asked = new ConcurrentLinkedQueue<>();

    private <V> CoalescedLookups<Integer, V> lookups(Function<List<Integer>, List<V>> lookup) {
        return new CoalescedLookups<>(supervision.workers().vitals(NAME), lookup);
    }

    @Test
    void eachQuestionGetsItsOwnAnswer() {
        var lookups = lookups(keys -> {
            asked.add(keys);
            return keys.stream().map(String::valueOf).toList();
        });

        var answers = IntStream.range(0, 2_000).parallel().mapToObj(lookups::find).toList();

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).join()).isEqualTo(String.valueOf(i));
        }
        assertThat(asked.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(
                IntStream.range(0, 2_000).boxed().toList());
        assertThat(asked).allMatch(batch -> batch.size() <= 512);
    }

    @Test
    void whatComesWhileOneIsUnderWayIsAskedNextTogether() throws InterruptedException {
        var underWay = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var lookups = lookups(keys -> {
            asked.add(keys);
            underWay.countDown();
            await(go);
            return keys;
        });
        var first = lookups.find(1);
        underWay.await();

        var later = List.of(lookups.find(2), lookups.find(3), lookups.find(2));
        go.countDown();

        assertThat(first.join()).isEqualTo(1);
        assertThat(later.stream().map(CompletableFuture::join)).containsExactly(2, 3, 2);
        assertThat(asked).containsExactly(List.of(1), List.of(2, 3, 2));
    }

    @Test
    void aFailureIsForThoseWhoAskedAndNotForTheNext() {
        var lookups = lookups(keys -> {
            if (keys.contains(0)) {
                throw new IllegalStateException("down");
            }
            return keys;
        });

        assertThatThrownBy(() -> lookups.get(0)).isInstanceOf(IllegalStateException.class).hasMessage("down");
        assertThat(lookups.get(1)).isEqualTo(1);
    }

    @Test
    void anErrorIsAnsweredAndCountedAndTheNextQuestionIsAsked() {
        var lookups = lookups(keys -> {
            if (keys.contains(0)) {
                throw new AssertionError("on purpose");
            }
            return keys;
        });

        assertThatThrownBy(() -> lookups.get(0)).hasCauseInstanceOf(AssertionError.class);

        assertThat(lookups.get(1)).isEqualTo(1);
        assertThat(supervision.errors(NAME)).isEqualTo(1);
    }

    @Test
    void lookupsThatMeetOnlyErrorsAreDead() {
        var lookups = lookups(keys -> {
            throw new AssertionError("on purpose");
        });

        for (int i = 0; i <= Supervision.RESTARTS; i++) {
            assertThatThrownBy(() -> lookups.get(0)).hasCauseInstanceOf(AssertionError.class);
        }

        supervision.awaitDown(NAME);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
