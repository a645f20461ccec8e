package party.somsom.command.waitingroom;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import party.somsom.messages.waitingroom.Place;
import party.somsom.messages.waitingroom.Standing;
import party.somsom.messages.waitingroom.WaitingRoomCommand.AdmitNext;
import party.somsom.messages.waitingroom.WaitingRoomCommand.ReturnToLine;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeoplePassedOver;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonReturned;

class BeingSilentTest extends WaitingRoomFixture {
    private final PeoplePassedOver annPassedOver = new PeoplePassedOver("q", List.of("ann"), NOON);

    @Test
    void meansBeingPassedOver() {
        fixture.given(opened(1), joined("ann", 1), joined("bob", 2))
                .when(new AdmitNext("q", Set.of("ann", "stranger"), NOON))
                .expectEvents(annPassedOver, admitted(2, "bob"));
    }

    @Test
    void keepsThePosition() {
        fixture.given(opened(1), joined("ann", 1), joined("bob", 2), annPassedOver)
                .when(new ReturnToLine("q", "ann", NOON))
                .expectEvents(new PersonReturned("q", "ann", NOON));
    }

    @Test
    void isOverWithAnyJoin() {
        fixture.given(opened(1), joined("ann", 1), joined("bob", 2), annPassedOver)
                .when(join("ann", NOON))
                .expectEvents(new PersonReturned("q", "ann", NOON))
                .expectResultMessagePayload(places(new Place(1L, Standing.WAITING, null, null)));
    }

    @Test
    void whoeverReturnsIsInFrontOfThoseBehind() {
        fixture.given(opened(1), joined("ann", 1), joined("bob", 2), annPassedOver,
                new PersonReturned("q", "ann", NOON)).when(tick(NOON)).expectEvents(admitted(1, "ann"));
    }

    @Test
    void returningWithoutHavingBeenPassedOverChangesNothing() {
        fixture.given(opened(1), joined("ann", 1), joined("bob", 2), admitted(1, "ann"))
                .when(new ReturnToLine("q", "ann", NOON))
                .expectNoEvents();
    }
}
