package party.somsom.command.waitingroom;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import party.somsom.messages.waitingroom.Place;
import party.somsom.messages.waitingroom.Standing;
import party.somsom.messages.waitingroom.WaitingRoomCommand.EnterBookingPage;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionsExpired;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionsMissed;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleAdmitted;

class NotShowingUpTest extends WaitingRoomFixture {
    private final Instant tooLate = NOON.plus(TO_ENTER);

    @Test
    void losesTheAdmissionButNotThePlace() {
        fixture.given(opened(1), joined("ann", 1), joined("bob", 2), admitted(1, "ann"))
                .when(tick(tooLate))
                .expectEvents(new AdmissionsMissed("q", List.of("ann"), tooLate),
                        new PeopleAdmitted("q", List.of("ann"), 1, tooLate, tooLate.plus(TO_ENTER),
                                tooLate.plus(ADMISSION)));
    }

    @Test
    void twiceIsTheEndOfIt() {
        var again = tooLate.plus(TO_ENTER);
        fixture.given(opened(1), joined("ann", 1), joined("bob", 2), admitted(1, "ann"),
                new AdmissionsMissed("q", List.of("ann"), tooLate),
                new PeopleAdmitted("q", List.of("ann"), 1, tooLate, again, tooLate.plus(ADMISSION)))
                .when(tick(again))
                .expectEvents(new AdmissionsExpired("q", List.of("ann"), again), new PeopleAdmitted("q",
                        List.of("bob"), 2, again, again.plus(TO_ENTER), again.plus(ADMISSION)));
    }

    @Test
    void doesNotHappenToWhoeverEntered() {
        fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"), entered("ann"))
                .when(tick(tooLate))
                .expectNoEvents();
    }

    @Test
    void isTooLateToEnter() {
        fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"))
                .when(new EnterBookingPage("q", "ann", tooLate))
                .expectNoEvents()
                .expectResultMessagePayload(null);
    }

    @Test
    void enteringIsKeptOnce() {
        fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"))
                .when(new EnterBookingPage("q", "ann", NOON))
                .expectEvents(entered("ann"))
                .expectResultMessagePayload(NOON.plus(ADMISSION));
    }

    @Test
    void joiningThenWaitsAtTheSamePosition() {
        fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"))
                .when(join("ann", tooLate))
                .expectEvents(new AdmissionsMissed("q", List.of("ann"), tooLate))
                .expectResultMessagePayload(places(new Place(1L, Standing.WAITING, null, null)));
    }
}
