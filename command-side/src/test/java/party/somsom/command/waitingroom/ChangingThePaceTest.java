package party.somsom.command.waitingroom;

import static party.somsom.command.ExpectRefusal.refused;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import party.somsom.messages.Rejection.Code;
import party.somsom.messages.waitingroom.AdmissionEnd;
import party.somsom.messages.waitingroom.PacingView;
import party.somsom.messages.waitingroom.WaitingRoomCommand.ChangePacing;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionEnded;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PacingChanged;

class ChangingThePaceTest extends WaitingRoomFixture {
    @Test
    void isForTheOrganiser() {
        refused(fixture.given(opened(1)).when(change("ann", null, 2, null)), Code.NOT_ORGANISER);
    }

    @Test
    void keepsWhatWasNotSaidAndTheReason() {
        fixture.given(opened(1))
                .when(change("org", null, 2, null))
                .expectEvents(new PacingChanged("q", 600, 2, false, "why not", "org", NOON))
                .expectResultMessagePayload(new PacingView(600, 2, false));
    }

    @Test
    void toWhatItIsChangesNothing() {
        fixture.given(opened(1)).when(change("org", 600, 1, false)).expectNoEvents();
    }

    @Test
    void theReasonOfAPauseMayFollow() {
        var paused = new PacingChanged("q", 600, 1, true, "to be said", "org", NOON);
        fixture.given(opened(1), paused)
                .when(change("org", null, null, true))
                .expectEvents(new PacingChanged("q", 600, 1, true, "why not", "org", NOON));
        waitingRoom();
        fixture.given(opened(1), new PacingChanged("q", 600, 1, true, "why not", "org", NOON))
                .when(change("org", null, null, true))
                .expectNoEvents();
    }

    @Test
    void whenClosedIsRefused() {
        refused(fixture.given(opened(1)).when(new ChangePacing("q", "org", 1, 1, true, "why not", CLOSES)),
                Code.QUEUE_CLOSED);
    }

    @Test
    void pausedAdmitsNobodyUntilResumed() {
        var paused = new PacingChanged("q", 600, 1, true, "rain", "org", NOON);
        var resumed = new PacingChanged("q", 600, 1, false, "sun", "org", NOON);
        fixture.given(opened(1), joined("ann", 1), paused).when(tick(NOON)).expectNoEvents();
        waitingRoom();
        fixture.given(opened(1), joined("ann", 1), paused, resumed)
                .when(tick(NOON))
                .expectEvents(admitted(1, "ann"));
    }

    @Test
    void toALowerCapAdmitsNobodyUntilEnoughHaveGone() {
        fixture.given(opened(3), joined("ann", 1), joined("bob", 2), joined("cho", 3), admitted(2, "ann", "bob"),
                new PacingChanged("q", 600, 1, false, "crowded", "org", NOON),
                new AdmissionEnded("q", "ann", AdmissionEnd.LEFT, NOON)).when(tick(NOON)).expectNoEvents();
    }

    private static ChangePacing change(String user, @Nullable Integer rate, @Nullable Integer cap,
            @Nullable Boolean paused) {
        return new ChangePacing("q", user, rate, cap, paused, "why not", NOON);
    }
}
