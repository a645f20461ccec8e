package party.somsom.loadtest.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import party.somsom.loadtest.queue.QueueAudit.Seat;

class QueueAuditTest {
    private static final Seat FIRST = new Seat("ann", 1);
    private static final Seat SECOND = new Seat("bob", 2);
    private static final List<Seat> SOUND = List.of(FIRST, SECOND);

    @Test
    void seatsThatAgreeAreSound() {
        var audit = QueueAudit.of(2, SOUND, SOUND, Duration.ofMillis(5), 120.4);

        assertThat(audit.broken()).isEmpty();
        assertThat(audit.cells()).containsExactly("2", "5 ms", "120");
    }

    @Test
    void anUnansweredOrMissingJoinIsFound() {
        assertThat(broken(3, SOUND, SOUND)).containsExactly("events for the acknowledged joins: 2 instead of 3");
    }

    @Test
    void aPositionGivenTwiceIsFound() {
        var seats = List.of(FIRST, new Seat("bob", 1));

        assertThat(broken(2, seats, seats)).containsExactly("different positions among the events: 1 instead of 2",
                "highest position: 1 instead of 2");
    }

    @Test
    void someoneWithTwoPositionsIsFound() {
        var seats = List.of(FIRST, new Seat("ann", 2));

        assertThat(broken(2, seats, seats)).containsExactly("different people among the events: 1 instead of 2");
    }

    @Test
    void aPositionLeftOutIsFound() {
        var seats = List.of(FIRST, new Seat("bob", 3));

        assertThat(broken(2, seats, seats)).containsExactly("highest position: 3 instead of 2");
    }

    @Test
    void aRankViewThatDiffersIsFound() {
        assertThat(broken(2, SOUND, List.of(FIRST))).containsExactly("people in the rank view: 1 instead of 2",
                "of them as in the event store: 1 instead of 2");
        assertThat(broken(2, SOUND, List.of(FIRST, new Seat("bob", 3))))
                .containsExactly("of them as in the event store: 1 instead of 2");
    }

    private static List<String> broken(long acknowledged, List<Seat> events, List<Seat> view) {
        return QueueAudit.of(acknowledged, events, view, Duration.ZERO, 0).broken();
    }
}
