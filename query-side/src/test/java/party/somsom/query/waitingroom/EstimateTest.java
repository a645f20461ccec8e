package party.somsom.query.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"0,600,0,0,0", "1,600,0,0,1", "600,600,0,0,60", "601,600,0,0,70", "6001,600,0,0,660",
            "600,600,60,30,60",
            "600,60,600,30,60",
            "600,600,60,60,600", "600,600,60,120,1200", "600,600,5,300,36000", "10,0,0,0,600", "10,600,0,300,1"})
    void goesByWhatIsAdmittedAndInTheFirstMinuteByTheRate(long ahead, long rate, long admitted, long inSeconds,
            long seconds) {
        assertThat(Estimate.of(ahead, room(rate, admitted, admitted == 0 ? 0 : inSeconds, null), NOW).waitSeconds())
                .isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({"0,2", "20,2", "29,2", "30,3", "150,15", "300,30", "301,30", "1000000,30"})
    void whoeverWaitsLongerAsksLessOften(long seconds, int nextPoll) {
        assertThat(Estimate.of(seconds, room(60, 0, 0, null), NOW).nextPollSeconds()).isEqualTo(nextPoll);
    }

    @Test
    void countsTheTimeUntilTheRoomOpens() {
        assertThat(Estimate.of(60, room(60, 0, 0, NOW.plusSeconds(100)), NOW).waitSeconds()).isEqualTo(160);
        assertThat(Estimate.of(60, room(60, 0, 0, NOW.minusSeconds(100)), NOW).waitSeconds()).isEqualTo(60);
    }

    @Test
    void ofTheStatusIsTheSameUntilTheRoomOpens() {
        var room = room(60, 0, 0, NOW.plusSeconds(100));
        assertThat(Estimate.ofStatus(room, NOW)).isEqualTo(new Estimate(0, 10));
        assertThat(Estimate.ofStatus(room, NOW.plusSeconds(1)).waitSeconds()).isZero();
    }

    @Test
    void aMillionPeopleAreNoProblem() {
        assertThat(Estimate.of(1_000_000, room(1, 0, 0, null), NOW).waitSeconds()).isEqualTo(60_000_000);
    }

    private static RoomFacts room(long admitPerMinute, long admitted, long inSeconds, Instant opensAt) {
        return new RoomFacts(opensAt, NOW.plus(Duration.ofDays(1)), admitPerMinute, false, 0, 0, 0, 0, admitted,
                NOW.minusSeconds(inSeconds));
    }
}
