package party.somsom.command.waitingroom;

import static party.somsom.command.ExpectRefusal.refused;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import party.somsom.messages.Rejection.Code;
import party.somsom.messages.waitingroom.WaitingRoomCommand.ChangeClosing;
import party.somsom.messages.waitingroom.WaitingRoomEvent.ClosingChanged;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleJoined;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingBegan;

class ClosingTest extends WaitingRoomFixture {
    private static final ClosingChanged CLOSED = new ClosingChanged("q", NOON, NOON);

    @Test
    void atAnotherTimeHappensOnce() {
        fixture.given(opened(1)).when(new ChangeClosing("q", NOON, NOON)).expectEvents(CLOSED);
        fixture.given(opened(1), CLOSED).when(new ChangeClosing("q", NOON, NOON)).expectNoEvents();
    }

    @Test
    void earlierLetsNobodyInOrThrough() {
        refused(fixture.given(opened(1), CLOSED).when(join("ann", NOON)), Code.QUEUE_CLOSED);
        fixture.given(opened(1), joined("ann", 1), CLOSED).when(tick(NOON)).expectNoEvents();
    }

    @Test
    void laterKeepsTheRoomOpenForAsLong() {
        var later = CLOSES.plusSeconds(60);
        fixture.given(opened(1), new ClosingChanged("q", later, NOON))
                .when(join("ann", CLOSES))
                .expectEvents(new WaitingBegan("q", CLOSES), joinedAt("ann", CLOSES));
        refused(fixture.given(opened(1), new ClosingChanged("q", later, NOON)).when(join("ann", later)),
                Code.QUEUE_CLOSED);
    }

    private static Object joinedAt(String user, Instant at) {
        return new PeopleJoined("q", 1, List.of(user), at);
    }
}
