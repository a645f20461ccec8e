package party.somsom.command.waitingroom;

import org.junit.jupiter.api.Test;

import party.somsom.messages.waitingroom.AdmissionEnd;
import party.somsom.messages.waitingroom.WaitingRoomCommand.EndAdmission;
import party.somsom.messages.waitingroom.WaitingRoomCommand.EnterBookingPage;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionEnded;

class BeingAdmittedTest extends WaitingRoomFixture {
    @Test
    void isConfirmedWhileItLasts() {
        fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"), entered("ann"))
                .when(new EnterBookingPage("q", "ann", NOON.plus(ADMISSION).minusMillis(1)))
                .expectNoEvents()
                .expectResultMessagePayload(NOON.plus(ADMISSION));
    }

    @Test
    void endsByItselfEvenBeforeATickNotices() {
        fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"), entered("ann"))
                .when(new EnterBookingPage("q", "ann", NOON.plus(ADMISSION)))
                .expectNoEvents()
                .expectResultMessagePayload(null);
    }

    @Test
    void isNotConfirmedToWhoeverWaits() {
        fixture.given(opened(1), joined("ann", 1))
                .when(new EnterBookingPage("q", "ann", NOON))
                .expectNoEvents()
                .expectResultMessagePayload(null);
    }

    @Test
    void endsWithTheReservation() {
        fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"))
                .when(new EndAdmission("q", "ann", AdmissionEnd.RESERVED, NOON.plus(ADMISSION), NOON))
                .expectEvents(new AdmissionEnded("q", "ann", AdmissionEnd.RESERVED, NOON));
    }

    @Test
    void endsWithNoReservationButItsOwn() {
        fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"))
                .when(new EndAdmission("q", "ann", AdmissionEnd.RESERVED, NOON.plus(ADMISSION).minusMillis(1), NOON))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void endsWhicheverItIsWhenThePersonLeaves() {
        fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"))
                .when(new EndAdmission("q", "ann", AdmissionEnd.LEFT, null, NOON))
                .expectEvents(new AdmissionEnded("q", "ann", AdmissionEnd.LEFT, NOON));
    }

    @Test
    void endsOnce() {
        fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"),
                new AdmissionEnded("q", "ann", AdmissionEnd.LEFT, NOON))
                .when(new EndAdmission("q", "ann", AdmissionEnd.RESERVED, null, NOON))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }
}
