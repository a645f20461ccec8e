package party.somsom.command.waitingroom;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import party.somsom.messages.waitingroom.LineDraw;
import party.somsom.messages.waitingroom.Place;
import party.somsom.messages.waitingroom.Standing;
import party.somsom.messages.waitingroom.Tick;
import party.somsom.messages.waitingroom.WaitingRoomCommand.DrawLine;
import party.somsom.messages.waitingroom.WaitingRoomEvent.LineDrawn;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleJoined;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeoplePreQueued;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonLeft;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PlacesDrawn;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomOpened;
import party.somsom.messages.waitingroom.WaitingRoomSettings;

class ComingEarlyTest extends WaitingRoomFixture {
    private static final String SEED = "an unguessable seed";
    private static final Instant OPENS = NOON.plusSeconds(600);

    private final WaitingRoomOpened scheduled = new WaitingRoomOpened("q", "org",
            new WaitingRoomSettings(OPENS, 600, 9, 5), LineDraw.hash(SEED), CLOSES, NOON);

    @Test
    void givesNoPositionYet() {
        fixture.given(scheduled)
                .when(join("ann", NOON))
                .expectEvents(early("ann"))
                .expectResultMessagePayload(places(new Place(null, Standing.WAITING, null, null)));
    }

    @Test
    void twiceCountsOnce() {
        fixture.given(scheduled, early("ann")).when(join("ann", NOON.plusSeconds(5))).expectNoEvents();
    }

    @Test
    void admitsNobodyBeforeTheRoomOpens() {
        fixture.given(scheduled, early("ann"))
                .when(tick(OPENS.minusMillis(1)))
                .expectNoEvents()
                .expectResultMessagePayload(new Tick(false, false, 1));
    }

    @Test
    void asksForTheDrawWhenTheRoomOpens() {
        fixture.given(scheduled, early("ann"))
                .when(tick(OPENS))
                .expectNoEvents()
                .expectResultMessagePayload(new Tick(false, true, 1));
    }

    @Test
    void isDrawnInTheOrderOfTheSeedAndWhoeverCameLaterIsBehind() {
        var order = LineDraw.order(SEED, List.of("ann", "bob", "cho"));
        fixture.given(scheduled, early("cho"), early("ann"), new PeoplePreQueued("q", List.of("late"), OPENS),
                early("bob"))
                .when(new DrawLine("q", SEED, OPENS))
                .expectEvents(new LineDrawn("q", SEED, 4, OPENS), new PlacesDrawn("q", 1,
                        List.of(order.get(0), order.get(1), order.get(2), "late")));
    }

    @Test
    void isDrawnOnce() {
        fixture.given(scheduled, early("ann"), new LineDrawn("q", SEED, 1, OPENS),
                new PlacesDrawn("q", 1, List.of("ann"))).when(new DrawLine("q", SEED, OPENS)).expectNoEvents();
    }

    @Test
    void isNotDrawnBeforeTheRoomOpens() {
        fixture.given(scheduled, early("ann"))
                .when(new DrawLine("q", SEED, OPENS.minusMillis(1)))
                .expectNoEvents();
    }

    @Test
    void isNotDrawnWithAnotherSeedThanWasPromised() {
        fixture.given(scheduled, early("ann"))
                .when(new DrawLine("q", "a luckier seed", OPENS))
                .expectException(IllegalArgumentException.class);
    }

    @Test
    void afterTheDrawOneJoinsTheEnd() {
        fixture.given(scheduled, early("ann"), new LineDrawn("q", SEED, 1, OPENS),
                new PlacesDrawn("q", 1, List.of("ann")))
                .when(join("bob", OPENS))
                .expectEvents(new PeopleJoined("q", 2, List.of("bob"), OPENS));
    }

    @Test
    void andLeavingMeansNotBeingDrawn() {
        fixture.given(scheduled, early("ann"), early("bob"), new PersonLeft("q", "ann", NOON))
                .when(new DrawLine("q", SEED, OPENS))
                .expectEvents(new LineDrawn("q", SEED, 1, OPENS), new PlacesDrawn("q", 1, List.of("bob")));
    }

    private static PeoplePreQueued early(String user) {
        return new PeoplePreQueued("q", List.of(user), NOON);
    }
}
