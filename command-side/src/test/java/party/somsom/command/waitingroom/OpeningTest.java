package party.somsom.command.waitingroom;

import org.junit.jupiter.api.Test;

import party.somsom.messages.waitingroom.WaitingRoomCommand.OpenWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomSettings;

class OpeningTest extends WaitingRoomFixture {
    private final OpenWaitingRoom open = new OpenWaitingRoom("q", "org", new WaitingRoomSettings(null, 600, 1, 5),
            null,
            CLOSES, NOON);

    @Test
    void startsTheLine() {
        fixture.givenNoPriorActivity().when(open).expectEvents(opened(1));
    }

    @Test
    void repeatedChangesNothing() {
        fixture.given(opened(1)).when(open).expectSuccessfulHandlerExecution().expectNoEvents();
    }
}
