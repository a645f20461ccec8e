package party.somsom.command.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import party.somsom.messages.waitingroom.WaitingRoomEvent.PacingChanged;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleAdmitted;

class PacingTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private static final int MANY = 1_000_000;

    private final Pacing pacing = new Pacing();

    @Test
    void aSteadyTickAdmitsTheRate() {
        int people = 0;
        for (int second = 0; second < 60; second++) {
            people += admitAllAt(NOON.plusSeconds(second), 600);
        }
        assertThat(people).isBetween(590, 600);
    }

    @Test
    void aSecondTickInTheSameInstantAdmitsNobody() {
        assertThat(admitAllAt(NOON, 600)).isPositive();
        assertThat(admitAllAt(NOON, 600)).isZero();
    }

    @Test
    void aTickOfANodeWhoseClockIsBehindAdmitsNobody() {
        admitAllAt(NOON, 600);
        assertThat(admitAllAt(NOON.minusSeconds(5), 600)).isZero();
    }

    @Test
    void aQuietHourIsNotSavedUp() {
        admitAllAt(NOON, 600);
        assertThat(admitAllAt(NOON.plus(Duration.ofHours(1)), 600)).isEqualTo(20);
    }

    @Test
    void aSlowRateAdmitsOneAtATime() {
        assertThat(admitAllAt(NOON, 1)).isEqualTo(1);
        assertThat(admitAllAt(NOON.plusSeconds(59), 1)).isZero();
        assertThat(admitAllAt(NOON.plusSeconds(60), 1)).isEqualTo(1);
    }

    @RepeatedTest(50)
    void noSixtySecondsSeeMoreThanTheRateHoweverTheTicksFall(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int rate = 1 + random.nextInt(2_000);
        pacing.on(new PacingChanged("q", rate, MANY, false, "", "", NOON));
        List<Instant> admissions = new ArrayList<>();
        var now = NOON;
        for (int i = 0; i < 400; i++) {
            now = now.plusMillis(random.nextInt(3_000));
            int people = Math.min(pacing.allowance(now, 0), random.nextInt(rate + 1));
            admit(now, people);
            admissions.addAll(Collections.nCopies(people, now));
        }
        for (int first = 0; first + rate < admissions.size(); first++) {
            assertThat(Duration.between(admissions.get(first), admissions.get(first + rate)))
                    .isGreaterThanOrEqualTo(Pacing.WINDOW);
        }
    }

    private int admitAllAt(Instant now, int perMinute) {
        pacing.on(new PacingChanged("q", perMinute, MANY, false, "", "", now));
        int people = pacing.allowance(now, 0);
        admit(now, people);
        return people;
    }

    private void admit(Instant now, int people) {
        if (people > 0) {
            pacing.on(new PeopleAdmitted("q", Collections.nCopies(people, "ann"), 0, now, now, now));
        }
    }
}
