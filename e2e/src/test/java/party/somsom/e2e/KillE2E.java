package party.somsom.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@EndToEnd
class KillE2E {
    /**
     * The claim is about 100,000 joins and 10 s, on a machine that does nothing else:
     * {@code -Dsomsom.kill.joins=100000 -Dsomsom.kill.seconds=10}.
     */
    private static final int JOINS = Integer.getInteger("somsom.kill.joins", 2_000);
    private static final Duration BACK = Duration.ofSeconds(Integer.getInteger("somsom.kill.seconds", 30));

    private static Phoenix phoenix;

    @BeforeAll
    static void start() {
        phoenix = new Phoenix();
    }

    @AfterAll
    static void stop() {
        phoenix.close();
    }

    @Test
    void reservationsThatWereAcknowledgedSurviveAndNothingIsSoldTwice() {
        var buyers = Buyer.make(phoenix.node(), 1000);
        var tickets = Tickets.putOnSale(phoenix.node(), buyers.getFirst(), 500);

        var race = new Race(tickets, _ -> phoenix.node()).at(100, phoenix::killAndRestart)
                .at(300, phoenix::killAndRestart)
                .runPersistently(buyers);

        assertThat(race.decisions()).isEqualTo(Map.of("201", 500L, "409 SOLD_OUT", 500L));
        assertThat(race.undecided()).containsKey("no answer");
        assertThat(Books.ofSoldOut(tickets).reservations()).containsExactlyInAnyOrderElementsOf(race.reservations());
        Race.together(buyers,
                buyer -> assertThat(buyer.reservations(phoenix.node()))
                        .isEqualTo(race.reservation(buyer).stream().toList()));
        Topic.agreesAbout(tickets);
    }

    @Test
    void placesThatWereAcknowledgedSurviveNoneIsGivenTwiceAndTheRoomAdmitsAgain() {
        var people = Buyer.make(phoenix.node(), JOINS);
        var room = Room.open(phoenix.node(), people.getFirst(), Map.of("admitPerMinute", 600, "admissionMinutes", 60));

        var race = new Race(person -> room.join(phoenix.node(), person)).at(JOINS / 2, phoenix::killAndRestart)
                .runPersistently(people);

        assertThat(race.decisions()).isEqualTo(Map.of("200", (long) JOINS));
        assertThat(race.undecided()).containsKey("no answer");
        assertThat(positions(race, people)).containsExactlyInAnyOrderElementsOf(
                IntStream.rangeClosed(1, JOINS).mapToObj(Integer::toString).toList());
        Race.together(people, person -> assertThat(room.position(phoenix.node(), person))
                .isEqualTo(race.told(person, "position").orElseThrow()));
        admitsAgainInTime(room);
    }

    private static List<String> positions(Race race, List<Buyer> people) {
        return people.stream().flatMap(person -> race.told(person, "position").stream()).toList();
    }

    private static void admitsAgainInTime(Room room) {
        var rise = phoenix.rises().getLast();
        var toAdmission = await().until(() -> room.toAdmissionAfter(rise.started()), Optional::isPresent).orElseThrow();
        assertThat(toAdmission).as("the first admission after the start; it was ready after %s",
                Duration.between(rise.started(), rise.ready())).isLessThan(BACK);
    }
}
