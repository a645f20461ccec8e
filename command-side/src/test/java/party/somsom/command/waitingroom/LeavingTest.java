package party.somsom.command.waitingroom;

import org.junit.jupiter.api.Test;

import party.somsom.messages.waitingroom.WaitingRoomCommand.LeaveWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonLeft;

class LeavingTest extends WaitingRoomFixture {
    @Test
    void givesThePlaceUp() {
        fixture.given(opened(1), joined("ann", 1))
                .when(new LeaveWaitingRoom("q", "ann", NOON))
                .expectEvents(new PersonLeft("q", "ann", NOON));
    }

    @Test
    void repeatedChangesNothing() {
        fixture.given(opened(1)).when(new LeaveWaitingRoom("q", "ann", NOON)).expectNoEvents();
    }
}
