package party.somsom.e2e;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EndToEnd
class KillE2E {
    /** The node, or the next one while it starts. */
    private volatile CompletableFuture<Node> node;

    @BeforeEach
    void start() {
        node = completedFuture(Node.start());
    }

    @AfterEach
    void stop() {
        node.join().close();
    }

    @Test
    void whatWasAcknowledgedSurvivesAndNothingIsSoldTwice() {
        var buyers = Buyer.make(node.join(), 2000);
        var tickets = Tickets.putOnSale(node.join(), buyers.getFirst(), 500);

        var race = new Race(tickets, _ -> node.join()).at(100, this::killAndRestart)
                .at(200, this::killAndRestart)
                .at(300, this::killAndRestart)
                .runPersistently(buyers);

        assertThat(race.decisions()).isEqualTo(Map.of("201", 500L, "409 SOLD_OUT", 1500L));
        assertThat(race.undecided()).containsKey("no answer");
        assertThat(Books.ofSoldOut(tickets).reservations()).containsExactlyInAnyOrderElementsOf(race.reservations());
        assertThat(buyers).allSatisfy(
                buyer -> assertThat(buyer.reservations(node.join()))
                        .isEqualTo(race.reservation(buyer).stream().toList()));
    }

    /** Whoever comes to the door meanwhile waits for the next node; whoever is inside gets no answer. */
    private void killAndRestart() {
        var killed = node.join();
        node = CompletableFuture.supplyAsync(() -> {
            killed.kill();
            return Node.start();
        });
    }
}
