package party.somsom.command.waitingroom;

import java.util.List;

import org.junit.jupiter.api.Test;

import party.somsom.messages.waitingroom.Tick;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionsExpired;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleAdmitted;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonLeft;

class TickingTest extends WaitingRoomFixture {
    @Test
    void admitsFromTheFrontWhatTheCapAllows() {
        fixture.given(opened(2), joined("ann", 1), joined("bob", 2), joined("cho", 3))
                .when(tick(NOON))
                .expectEvents(admitted(2, "ann", "bob"))
                .expectResultMessagePayload(new Tick(false, false, 4));
    }

    @Test
    void admitsNobodyWhileTheBookingPageIsFull() {
        fixture.given(opened(1), joined("ann", 1), joined("bob", 2), admitted(1, "ann"), entered("ann"))
                .when(tick(NOON.plusSeconds(60)))
                .expectNoEvents();
    }

    @Test
    void givesTheSlotsOfExpiredAdmissionsOn() {
        var later = NOON.plus(ADMISSION);
        fixture.given(opened(1), joined("ann", 1), joined("bob", 2), admitted(1, "ann"), entered("ann"))
                .when(tick(later))
                .expectEvents(new AdmissionsExpired("q", List.of("ann"), later),
                        new PeopleAdmitted("q", List.of("bob"), 2, later, later.plus(TO_ENTER),
                                later.plus(ADMISSION)));
    }

    @Test
    void inTheSameInstantAdmitsNobodyMore() {
        fixture.given(opened(9), joined("ann", 1), admitted(1, "ann"), joined("bob", 2))
                .when(tick(NOON.minusSeconds(2)))
                .expectNoEvents();
    }

    @Test
    void isIdleWhenNobodyWaitsAndNobodyIsAdmitted() {
        fixture.given(opened(1), joined("ann", 1), new PersonLeft("q", "ann", NOON))
                .when(tick(NOON))
                .expectNoEvents()
                .expectResultMessagePayload(new Tick(true, false, 2));
    }
}
