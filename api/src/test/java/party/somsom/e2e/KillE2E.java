package party.somsom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EndToEnd
class KillE2E {
    private Phoenix phoenix;

    @BeforeEach
    void start() {
        phoenix = new Phoenix();
    }

    @AfterEach
    void stop() {
        phoenix.close();
    }

    @Test
    void whatWasAcknowledgedSurvivesAndNothingIsSoldTwice() {
        var buyers = Buyer.make(phoenix.node(), 2000);
        var tickets = Tickets.putOnSale(phoenix.node(), buyers.getFirst(), 500);

        var race = new Race(tickets, _ -> phoenix.node()).at(100, phoenix::killAndRestart)
                .at(200, phoenix::killAndRestart)
                .at(300, phoenix::killAndRestart)
                .runPersistently(buyers);

        assertThat(race.decisions()).isEqualTo(Map.of("201", 500L, "409 SOLD_OUT", 1500L));
        assertThat(race.undecided()).containsKey("no answer");
        assertThat(Books.ofSoldOut(tickets).reservations()).containsExactlyInAnyOrderElementsOf(race.reservations());
        assertThat(buyers).allSatisfy(
                buyer -> assertThat(buyer.reservations(phoenix.node()))
                        .isEqualTo(race.reservation(buyer).stream().toList()));
    }
}
