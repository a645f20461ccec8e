package party.somsom.query.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {
    @ParameterizedTest
    @CsvSource({"0,600,0,0", "1,600,0,1", "600,600,0,60", "601,600,0,61", "600,600,60,600", "10,0,0,600"})
    void goesByWhatIsAdmittedAndBeforeThatByTheRate(long ahead, long rate, long recent, long seconds) {
        assertThat(Estimate.of(ahead, room(rate, recent)).waitSeconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({"0,2", "20,2", "29,2", "30,3", "150,15", "300,30", "301,30", "1000000,30"})
    void whoeverWaitsLongerAsksLessOften(long seconds, int nextPoll) {
        assertThat(Estimate.of(seconds, room(60, 0)).nextPollSeconds()).isEqualTo(nextPoll);
    }

    @Test
    void aMillionPeopleAreNoProblem() {
        assertThat(Estimate.of(1_000_000, room(1, 0)).waitSeconds()).isEqualTo(60_000_000);
    }

    private static RankView.RoomFacts room(long admitPerMinute, long recentAdmissions) {
        return new RankView.RoomFacts(null, Instant.EPOCH, admitPerMinute, 0, 0, 0, recentAdmissions);
    }
}
