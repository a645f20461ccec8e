package party.somsom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@EndToEnd
class RaceE2E {
    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.start();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void everyTicketIsSoldOnceAndEveryoneElseIsToldSo() {
        var buyers = Buyer.make(node, 2000);
        var tickets = Tickets.putOnSale(node, buyers.getFirst(), 500);

        var race = new Race(tickets, _ -> node).run(buyers);

        assertThat(race.undecided()).isEmpty();
        assertThat(race.decisions()).isEqualTo(Map.of("201", 500L, "409 SOLD_OUT", 1500L));
        assertThat(Books.ofSoldOut(tickets).reservations()).containsExactlyInAnyOrderElementsOf(race.reservations());
    }

    @Test
    void whoeverReservesSeesItAtOnceHoweverManyThereAre() {
        var buyers = Buyer.make(node, 500);
        var tickets = Tickets.putOnSale(node, buyers.getFirst(), 500);

        Race.together(buyers, buyer -> {
            var reservation = buyer.reserve(node, tickets).expect("201").get("reservationId");
            assertThat(buyer.reservations(node)).containsExactly(reservation);
        });
    }
}
