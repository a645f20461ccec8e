package party.somsom.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.junit.jupiter.api.Test;

import party.somsom.command.reminder.ReservedDates.ReservedDate;

class ReservedDateTest {
    private static final GapAwareTrackingToken REMINDED = GapAwareTrackingToken.newInstance(7, List.of(6L));
    private static final ReservedDate DATE = new ReservedDate(REMINDED.getIndex());

    @Test
    void nobodyIsLateBeforeOthersWereReminded() {
        assertThat(ReservedDate.NOT_REMINDED.wasRemindedBefore(7)).isFalse();
        assertThat(DATE.wasRemindedBefore(5)).isFalse();
    }

    @Test
    void whoeverIsStoredAfterThatIsLate() {
        assertThat(DATE.wasRemindedBefore(REMINDED.advanceTo(8, 100).getIndex())).isTrue();
    }

    @Test
    void soIsAReservationWhoseTransactionEndedLater() {
        assertThat(DATE.wasRemindedBefore(REMINDED.advanceTo(6, 100).getIndex())).isTrue();
    }
}
