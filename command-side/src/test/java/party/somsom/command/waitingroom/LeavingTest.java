package party.somsom.command.waitingroom;

import java.util.List;

import org.junit.jupiter.api.Test;

import party.somsom.messages.waitingroom.WaitingRoomCommand.LeaveWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionsMissed;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleAdmitted;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonLeft;

class LeavingTest extends WaitingRoomFixture {
    @Test
    void givesThePlaceUp() {
        fixture.given(opened(1), joined("ann", 1))
                .when(new LeaveWaitingRoom("q", "ann", NOON))
                .expectEvents(new PersonLeft("q", "ann", NOON));
    }

    @Test
    void afterNotShowingUpIsLeavingAllTheSame() {
        var tooLate = NOON.plus(TO_ENTER);
        fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"))
                .when(new LeaveWaitingRoom("q", "ann", tooLate))
                .expectEvents(new AdmissionsMissed("q", List.of("ann"), tooLate), new PersonLeft("q", "ann", tooLate));
    }

    @Test
    void whenAdmittedAMomentAgoFreesTheSlot() {
        fixture.given(opened(1), joined("ann", 1), joined("bob", 2), admitted(1, "ann"))
                .when(new LeaveWaitingRoom("q", "ann", NOON))
                .expectEvents(new PersonLeft("q", "ann", NOON));
        fixture.given(opened(1), joined("ann", 1), joined("bob", 2), admitted(1, "ann"),
                new PersonLeft("q", "ann", NOON))
                .when(tick(NOON.plusSeconds(1)))
                .expectEvents(new PeopleAdmitted("q", List.of("bob"), 2, NOON.plusSeconds(1),
                        NOON.plusSeconds(1).plus(TO_ENTER), NOON.plusSeconds(1).plus(ADMISSION)));
    }

    @Test
    void theLineIsNotLeavingTheBookingPage() {
        fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"), entered("ann"))
                .when(new LeaveWaitingRoom("q", "ann", NOON))
                .expectNoEvents();
    }

    @Test
    void repeatedChangesNothing() {
        fixture.given(opened(1)).when(new LeaveWaitingRoom("q", "ann", NOON)).expectNoEvents();
    }
}
