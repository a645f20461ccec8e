package party.somsom.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EndToEnd
class QueueKillE2E {
    /**
     * The claim is about 100,000 joins and 10 s, on a machine that does nothing else:
     * {@code -Dsomsom.kill.joins=100000 -Dsomsom.kill.seconds=10}.
     */
    private static final int JOINS = Integer.getInteger("somsom.kill.joins", 5_000);
    private static final Duration BACK = Duration.ofSeconds(Integer.getInteger("somsom.kill.seconds", 60));

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
    void everyAcknowledgedPlaceSurvivesNoneIsGivenTwiceAndTheRoomAdmitsAgain() {
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

    private void admitsAgainInTime(Room room) {
        var rise = phoenix.rises().getFirst();
        var toAdmission = await().until(() -> room.toAdmissionAfter(rise.started()), Optional::isPresent).orElseThrow();
        System.out.printf("%,d joins: ready %d ms, admitting %d ms after the process was started%n", JOINS,
                Duration.between(rise.started(), rise.ready()).toMillis(), toAdmission.toMillis());
        assertThat(toAdmission).isLessThan(BACK);
    }
}
