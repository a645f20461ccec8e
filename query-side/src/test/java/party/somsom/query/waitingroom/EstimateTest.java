package party.somsom.query.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import party.somsom.messages.waitingroom.LineSpeed;
import party.somsom.messages.waitingroom.Turnover;

class EstimateTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant CLOSES = NOON.plus(Duration.ofDays(1));
    /** Three people stayed for five minutes each. */
    private static final Turnover FIVE_MINUTES = new Turnover(900, 900, 3, 3, 0);
    private static final LineSpeed TEN_A_SECOND = new LineSpeed(600, 10_000_000, 0, Turnover.NONE);

    @ParameterizedTest
    @CsvSource({"0,1", "9,1", "10,2", "599,60", "600,70", "6000,660"})
    void goesByTheRateAsLongAsThereIsRoomOnThePage(long ahead, long seconds) {
        assertThat(wait(ahead, TEN_A_SECOND)).isEqualTo(seconds);
    }

    @Test
    void goesByHowLongPeopleStayWhenThePageIsFull() {
        assertThat(wait(0, new LineSpeed(600, 1, 1, FIVE_MINUTES))).isEqualTo(150);
        assertThat(wait(8, new LineSpeed(600, 1, 1, FIVE_MINUTES))).isEqualTo(2_580);
        assertThat(wait(8, new LineSpeed(600, 10, 10, FIVE_MINUTES))).isEqualTo(260);
    }

    @Test
    void isFastWhileThePageFillsAndSlowAfterwards() {
        var filling = new LineSpeed(600, 100, 0, new Turnover(600, 7_500, 100, 100, 0));

        assertThat(wait(49, filling)).isEqualTo(5);
        assertThat(wait(199, filling)).isEqualTo(80);
    }

    @Test
    void waitsUntilEnoughHaveGoneWhenTheCapWasLowered() {
        var lowered = new LineSpeed(600, 10, 20, new Turnover(600, 6_000, 100, 100, 0));

        assertThat(wait(0, lowered)).isEqualTo(45);
    }

    @Test
    void countsThoseWhoGetASecondChance() {
        var half = new LineSpeed(60, 100_000, 0, new Turnover(600, 600, 99, 99, 50));

        assertThat(wait(29, half)).isEqualTo(60);
    }

    /** This is the person who was told one second, and a quarter of a minute later eight minutes. */
    @Test
    void isNotMadeBeforeAnybodyWasSeenToLeave() {
        assertThat(wait(8, new LineSpeed(600, 1, 1, Turnover.NONE))).isNull();
        assertThat(wait(8, new LineSpeed(600, 1, 1, new Turnover(59, 59, 3, 3, 0)))).isNull();
        assertThat(wait(8, new LineSpeed(600, 1, 1, new Turnover(900, 900, 2, 1, 0)))).isNull();
        assertThat(wait(8, new LineSpeed(600, 9, 0, Turnover.NONE))).isEqualTo(1);
        assertThat(wait(9, new LineSpeed(600, 9, 0, Turnover.NONE))).isNull();
    }

    @Test
    void isNotMadeWhenNobodyIsLetThroughOrNothingIsLeft() {
        var open = room(TEN_A_SECOND, null);
        var soldOut = open.with(new TicketsLeft(true, List.of()));
        var some = open.with(new TicketsLeft(null, List.of(LocalDate.EPOCH)));
        var paused = new RoomFacts(null, CLOSES, true, 0, 0, 0, TEN_A_SECOND, TicketsLeft.UNKNOWN);

        assertThat(Estimate.of(9, open, CLOSES).waitSeconds()).isNull();
        assertThat(Estimate.of(9, paused, NOON).waitSeconds()).isNull();
        assertThat(Estimate.of(9, soldOut, NOON).waitSeconds()).isNull();
        assertThat(Estimate.of(9, some, NOON).waitSeconds()).isEqualTo(1);
    }

    @Test
    void isNotMadeForATurnThatWouldComeAfterTheRoomHasClosed() {
        assertThat(wait(863_999, TEN_A_SECOND)).isEqualTo(86_400);
        assertThat(wait(864_600, TEN_A_SECOND)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0,2", "19,2", "28,2", "29,3", "149,15", "299,30", "300,30", "80000,30"})
    void whoeverWaitsLongerAsksLessOften(long ahead, int nextPoll) {
        var oneASecond = new LineSpeed(60, 100_000, 0, Turnover.NONE);

        assertThat(Estimate.of(ahead, room(oneASecond, null), NOON).nextPollSeconds()).isEqualTo(nextPoll);
    }

    @Test
    void whoeverCannotKnowAsksWhenItCouldBeTheirTurn() {
        var full = new LineSpeed(60, 1, 1, Turnover.NONE);

        assertThat(Estimate.of(150, room(full, null), NOON)).isEqualTo(new Estimate(null, 15));
    }

    @Test
    void countsTheTimeUntilTheRoomOpens() {
        assertThat(Estimate.of(599, room(TEN_A_SECOND, NOON.plusSeconds(100)), NOON).waitSeconds()).isEqualTo(160);
        assertThat(Estimate.of(599, room(TEN_A_SECOND, NOON.minusSeconds(100)), NOON).waitSeconds()).isEqualTo(60);
    }

    @Test
    void ofTheStatusIsNotMadeUntilTheRoomOpens() {
        var room = room(TEN_A_SECOND, NOON.plusSeconds(100));

        assertThat(Estimate.ofStatus(room, NOON)).isEqualTo(new Estimate(null, 10));
        assertThat(Estimate.ofStatus(room, NOON.plusSeconds(100)).waitSeconds()).isEqualTo(1);
    }

    private static @Nullable Long wait(long ahead, LineSpeed speed) {
        return Estimate.of(ahead, room(speed, null), NOON).waitSeconds();
    }

    private static RoomFacts room(LineSpeed speed, @Nullable Instant opensAt) {
        return new RoomFacts(opensAt, CLOSES, false, 0, 0, 0, speed, TicketsLeft.UNKNOWN);
    }
}
