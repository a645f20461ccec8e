package party.somsom.loadtest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import party.somsom.loadtest.proof.SaleAudit.Books;
import party.somsom.loadtest.proof.SaleAudit.Sale;

class SaleAuditTest {
    private static final Sale FIRST = new Sale("r1", "ann", 3);
    private static final Sale SECOND = new Sale("r2", "bob", 1);
    private static final Books SOUND = new Books(List.of(FIRST, SECOND), Stage.CAPACITY - 4);

    @Test
    void booksThatAgreeAreSound() {
        var audit = SaleAudit.of(2, SOUND, SOUND, Duration.ofMillis(5), Duration.ofMillis(7));

        assertThat(audit)
                .isEqualTo(new SaleAudit(4, Stage.CAPACITY - 4, Duration.ofMillis(5), Duration.ofMillis(7), List.of()));
    }

    @Test
    void anUnansweredOrMissingReservationIsFound() {
        assertThat(broken(3, SOUND, SOUND)).containsExactly("events for the acknowledged reservations: 2 instead of 3");
    }

    @Test
    void aTicketSoldTwiceIsFound() {
        var books = new Books(SOUND.sales(), Stage.CAPACITY - 3);

        assertThat(broken(2, books, books)).containsExactly("sold + remaining: 1,000,001 instead of 1,000,000");
    }

    @Test
    void aReservationWithTwoEventsIsFound() {
        var books = new Books(List.of(SECOND, SECOND), Stage.CAPACITY - 2);

        assertThat(broken(2, books, books)).containsExactly("different reservations among the events: 1 instead of 2");
    }

    @Test
    void aPersonOverTheLimitIsFound() {
        var books = new Books(List.of(FIRST, new Sale("r3", "ann", 2)), Stage.CAPACITY - 5);

        assertThat(broken(2, books, books)).containsExactly("people over the limit: 1 instead of 0");
    }

    @Test
    void aReadModelThatDiffersIsFound() {
        var view = new Books(List.of(FIRST, new Sale("r2", "eve", 1)), SOUND.remaining() + 1);

        assertThat(broken(2, SOUND, view)).containsExactly("remaining in the read model: 999,997 instead of 999,996",
                "of them as in the event store: 1 instead of 2");
    }

    private static List<String> broken(long acknowledged, Books events, Books view) {
        return SaleAudit.of(acknowledged, events, view, Duration.ZERO, Duration.ZERO).broken();
    }
}
