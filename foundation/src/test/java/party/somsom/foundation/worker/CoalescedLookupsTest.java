package party.somsom.foundation.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class CoalescedLookupsTest {
    private final Queue<List<Integer>> asked = new ConcurrentLinkedQueue<>();

    @Test
    void eachQuestionGetsItsOwnAnswer() {
        var lookups = new CoalescedLookups<Integer, String>(keys -> {
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
        var lookups = new CoalescedLookups<Integer, Integer>(keys -> {
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
        var lookups = new CoalescedLookups<Integer, Integer>(keys -> {
            if (keys.contains(0)) {
                throw new IllegalStateException("down");
            }
            return keys;
        });

        assertThatThrownBy(() -> lookups.get(0)).isInstanceOf(IllegalStateException.class).hasMessage("down");
        assertThat(lookups.get(1)).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
