package party.somsom.foundation.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

import org.junit.jupiter.api.Test;

class GroupsTest {
    private static final int ROUNDS = 50_000;

    private final Groups<String, String, Integer> groups = new Groups<>();

    @Test
    void aNewcomerWhoComesWhileTheLastOneGoesIsNotLost() throws InterruptedException {
        var barrier = new CyclicBarrier(2);
        var lost = new int[1];
        var leaver = Thread.ofPlatform().start(() -> {
            for (var round = 0; round < ROUNDS; round++) {
                groups.put("room", "last", round);
                meet(barrier);
                groups.remove("room", "last");
                meet(barrier);
            }
        });
        for (var round = 0; round < ROUNDS; round++) {
            meet(barrier);
            groups.put("room", "newcomer", round);
            meet(barrier);
            lost[0] += groups.of("room").containsKey("newcomer") ? 0 : 1;
            groups.remove("room", "newcomer");
        }
        leaver.join();

        assertThat(lost[0]).as("of %d newcomers", ROUNDS).isZero();
        assertThat(groups.all()).as("groups without members").isEmpty();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void eachGroupHasItsMembers() {
        groups.put("a", "ann", 1);
        groups.put("a", "bob", 2);
        groups.put("b", "ann", 3);
        groups.remove("a", "bob");

        assertThat(groups.of("a")).containsExactly(Map.entry("ann", 1));
        assertThat(groups.of("c")).isEmpty();
        assertThat(groups.all()).containsExactlyInAnyOrder("a", "b");
    }
}
