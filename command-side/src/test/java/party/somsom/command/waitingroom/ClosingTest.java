package party.somsom.command.waitingroom;

import static party.somsom.command.ExpectRefusal.refused;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import party.somsom.messages.Rejection.Code;
import party.somsom.messages.waitingroom.Tick;
import party.somsom.messages.waitingroom.WaitingRoomCommand.ChangeClosing;
import party.somsom.messages.waitingroom.WaitingRoomCommand.CloseWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomCommand.EnterBookingPage;
import party.somsom.messages.waitingroom.WaitingRoomEvent.ClosingChanged;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleJoined;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeoplePassedOver;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeoplePreQueued;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleSentAway;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingBegan;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomClosed;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomOpened;
import party.somsom.messages.waitingroom.WaitingRoomSettings;

class ClosingTest extends WaitingRoomFixture {
    private static final WaitingRoomClosed CLOSED_FOR_GOOD = new WaitingRoomClosed("q", NOON);
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

    @Test
    void forGoodSendsEverybodyAwayOnce() {
        var passedOver = new PeoplePassedOver("q", List.of("cho"), NOON);
        fixture.given(opened(1), joined("ann", 1), joined("bob", 2), joined("cho", 3), admitted(1, "ann"),
                entered("ann"), passedOver)
                .when(new CloseWaitingRoom("q", NOON))
                .expectEvents(CLOSED_FOR_GOOD, new PeopleSentAway("q", List.of("ann", "bob", "cho"), NOON));
        waitingRoom();
        fixture.given(opened(1), CLOSED_FOR_GOOD)
                .when(new CloseWaitingRoom("q", NOON.plusSeconds(1)))
                .expectNoEvents();
    }

    @Test
    void forGoodSendsThoseAwayWhoCameEarly() {
        var scheduled = new WaitingRoomOpened("q", "org",
                new WaitingRoomSettings(NOON.plusSeconds(60), 600, 9, 5), "hash", CLOSES, NOON);
        var early = new PeoplePreQueued("q", List.of("ann", "bob"), NOON);
        fixture.given(scheduled, early)
                .when(new CloseWaitingRoom("q", NOON))
                .expectEvents(CLOSED_FOR_GOOD, new PeopleSentAway("q", List.of("ann", "bob"), NOON));
        waitingRoom();
        fixture.given(scheduled, early, CLOSED_FOR_GOOD, new PeopleSentAway("q", List.of("ann", "bob"), NOON))
                .when(tick(NOON.plusSeconds(60)))
                .expectNoEvents()
                .expectResultMessagePayload(new Tick(true, false, 3));
    }

    /** The clock of the node that closed the room may be ahead of the clock of another one. */
    @Test
    void forGoodTakesNobodyBackWhateverTheClockSays() {
        var sentAway = new PeopleSentAway("q", List.of("ann", "bob"), NOON);
        for (var user : List.of("ann", "bob", "new")) {
            waitingRoom();
            refused(fixture.given(opened(1), joined("ann", 1), joined("bob", 2), admitted(1, "ann"), CLOSED_FOR_GOOD,
                    sentAway).when(join(user, NOON.minusSeconds(9))), Code.QUEUE_CLOSED);
        }
    }

    @Test
    void forGoodEndsAdmissions() {
        fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"), CLOSED_FOR_GOOD,
                new PeopleSentAway("q", List.of("ann"), NOON))
                .when(new EnterBookingPage("q", "ann", NOON))
                .expectNoEvents()
                .expectResultMessagePayload(null);
    }

    /** A move that was on its way must not open the room of a cancelled festival again. */
    @Test
    void forGoodIsNotChanged() {
        fixture.given(opened(1), CLOSED_FOR_GOOD)
                .when(new ChangeClosing("q", CLOSES.plusSeconds(9), NOON))
                .expectNoEvents();
    }

    @Test
    void forGoodSendsBigCrowdsAwayInParts() {
        var crowd = IntStream.range(0, 1_001).mapToObj(i -> "user" + i).toList();
        fixture.given(opened(1), new PeopleJoined("q", 1, crowd, NOON))
                .when(new CloseWaitingRoom("q", NOON))
                .expectEvents(CLOSED_FOR_GOOD, new PeopleSentAway("q", crowd.subList(0, 1_000), NOON),
                        new PeopleSentAway("q", List.of("user1000"), NOON));
    }

    private static Object joinedAt(String user, Instant at) {
        return new PeopleJoined("q", 1, List.of(user), at);
    }
}
