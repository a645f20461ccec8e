package party.somsom.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import party.somsom.messages.waitingroom.Turnover;

class TurnoverTest {
    private static final Duration MEMORY = Turnover.memory(Duration.ofMinutes(5));

    @Test
    void isRememberedForSeveralAdmissionsButNotForLess() {
        assertThat(MEMORY).isEqualTo(Duration.ofMinutes(15));
        assertThat(Turnover.memory(Duration.ofMinutes(1))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void saysHowLongPeopleStay() {
        var seen = Turnover.NONE;
        for (int person = 0; person < 100; person++) {
            seen = seen.and(1, 0, 0).after(40, 1, MEMORY).and(0, 1, 0).after(20, 0, MEMORY);
        }

        assertThat(seen.seconds()).hasValueCloseTo(40.0, within(1.0));
    }

    /** Everybody came at once and has just begun to leave, so ends alone would say far too much. */
    @Test
    void isNotTooLongAtTheBeginning() {
        var seen = Turnover.NONE.and(100, 0, 0).after(50, 100, MEMORY);
        for (int second = 0; second < 25; second++) {
            seen = seen.and(1, 1, 0).after(1, 100, MEMORY);
        }

        assertThat(seen.seconds()).hasValueCloseTo(100.0, within(10.0));
    }

    @Test
    void saysNothingBeforeEnoughWasSeen() {
        assertThat(Turnover.NONE.seconds()).isEmpty();
        assertThat(Turnover.NONE.and(9, 0, 0).after(59, 9, MEMORY).and(0, 9, 0).seconds()).isEmpty();
        assertThat(Turnover.NONE.and(9, 0, 0).after(90, 9, MEMORY).and(0, 1, 0).seconds()).isEmpty();
        assertThat(Turnover.NONE.and(9, 0, 0).after(90, 9, MEMORY).and(0, 2, 0).seconds()).isPresent();
    }

    @Test
    void fades() {
        var old = Turnover.NONE.and(9, 0, 0).after(90, 9, MEMORY).and(0, 9, 0);

        assertThat(old.after(MEMORY.toSeconds(), 0, MEMORY).seconds()).isEmpty();
    }
}
