package party.somsom.command.waitingroom;

import static party.somsom.command.ExpectRefusal.refused;

import java.util.List;

import org.junit.jupiter.api.Test;

import party.somsom.messages.Rejection.Code;
import party.somsom.messages.waitingroom.Place;
import party.somsom.messages.waitingroom.Standing;
import party.somsom.messages.waitingroom.WaitingRoomCommand.JoinWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionsExpired;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleJoined;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonLeft;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingBegan;

class JoiningTest extends WaitingRoomFixture {
    @Test
    void givesTheNextPosition() {
        fixture.given(opened(1), joined("ann", 1))
                .when(join("bob", NOON))
                .expectEvents(joined("bob", 2))
                .expectResultMessagePayload(places(new Place(2L, Standing.WAITING, 2L, null)));
    }

    @Test
    void repeatedKeepsThePlace() {
        fixture.given(opened(1), joined("ann", 1), joined("bob", 2))
                .when(join("ann", NOON.plusSeconds(9)))
                .expectNoEvents()
                .expectResultMessagePayload(places(new Place(1L, Standing.WAITING, null, null)));
    }

    @Test
    void whileAdmittedKeepsTheAdmission() {
        fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"))
                .when(join("ann", NOON))
                .expectNoEvents()
                .expectResultMessagePayload(places(new Place(1L, Standing.ADMITTED, null, NOON.plus(ADMISSION))));
    }

    @Test
    void afterTheAdmissionHasRunOutStartsAgainAtTheEnd() {
        var later = NOON.plus(ADMISSION);
        fixture.given(opened(1), joined("ann", 1), joined("bob", 2), admitted(1, "ann"), entered("ann"))
                .when(join("ann", later))
                .expectEvents(new AdmissionsExpired("q", List.of("ann"), later),
                        new PeopleJoined("q", 3, List.of("ann"), later))
                .expectResultMessagePayload(places(new Place(3L, Standing.WAITING, 2L, null)));
    }

    @Test
    void aPositionIsNeverGivenTwice() {
        fixture.given(opened(1), joined("ann", 1), new PersonLeft("q", "ann", NOON))
                .when(join("ann", NOON))
                .expectEvents(new WaitingBegan("q", NOON), joined("ann", 2));
    }

    @Test
    void asTheFirstBeginsTheWaiting() {
        fixture.given(opened(1))
                .when(join("ann", NOON))
                .expectEvents(new WaitingBegan("q", NOON), joined("ann", 1));
    }

    @Test
    void togetherGivesPlacesInTheOrderOfComing() {
        fixture.given(opened(1), joined("ann", 1), joined("bob", 2))
                .when(new JoinWaitingRoom("q", List.of("dan", "ann", "cho", "dan"), NOON))
                .expectEvents(new PeopleJoined("q", 3, List.of("dan", "cho"), NOON))
                .expectResultMessagePayload(places(new Place(3L, Standing.WAITING, 3L, null),
                        new Place(1L, Standing.WAITING, null, null), new Place(4L, Standing.WAITING, 4L, null),
                        new Place(3L, Standing.WAITING, 3L, null)));
    }

    @Test
    void whenClosedIsRefusedForAllButGoesOnForWhoeverHasAPlace() {
        refused(fixture.given(opened(1), joined("ann", 1))
                .when(new JoinWaitingRoom("q", List.of("ann", "bob"), CLOSES)), Code.QUEUE_CLOSED);
        waitingRoom();
        fixture.given(opened(1), joined("ann", 1))
                .when(join("ann", CLOSES))
                .expectResultMessagePayload(places(new Place(1L, Standing.WAITING, null, null)));
    }

    @Test
    void whenClosedIsRefused() {
        refused(fixture.given(opened(1)).when(join("ann", CLOSES)), Code.QUEUE_CLOSED);
    }
}
