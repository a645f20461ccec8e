package party.somsom.command.waitingroom;

import static party.somsom.command.ExpectRefusal.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import party.somsom.messages.Rejection.Code;
import party.somsom.messages.waitingroom.AdmissionEnd;
import party.somsom.messages.waitingroom.LineDraw;
import party.somsom.messages.waitingroom.PacingView;
import party.somsom.messages.waitingroom.Place;
import party.somsom.messages.waitingroom.Places;
import party.somsom.messages.waitingroom.Standing;
import party.somsom.messages.waitingroom.Tick;
import party.somsom.messages.waitingroom.WaitingRoomCommand.AdmitNext;
import party.somsom.messages.waitingroom.WaitingRoomCommand.ChangePacing;
import party.somsom.messages.waitingroom.WaitingRoomCommand.DrawLine;
import party.somsom.messages.waitingroom.WaitingRoomCommand.EndAdmission;
import party.somsom.messages.waitingroom.WaitingRoomCommand.EnterBookingPage;
import party.somsom.messages.waitingroom.WaitingRoomCommand.JoinWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomCommand.LeaveWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomCommand.OpenWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomCommand.ReturnToLine;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionEnded;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionsExpired;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionsMissed;
import party.somsom.messages.waitingroom.WaitingRoomEvent.LineDrawn;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PacingChanged;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleAdmitted;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleJoined;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeoplePassedOver;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeoplePreQueued;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonEntered;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonLeft;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonReturned;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PlacesDrawn;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingBegan;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomOpened;
import party.somsom.messages.waitingroom.WaitingRoomSettings;

class WaitingRoomTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-12-24T15:00:00Z");
    private static final Duration ADMISSION = Duration.ofMinutes(5);
    private static final Duration TO_ENTER = Duration.ofMinutes(1);

    private AggregateTestFixture<WaitingRoom> fixture;

    @BeforeEach
    void waitingRoom() {
        fixture = new AggregateTestFixture<>(WaitingRoom.class);
    }

    @Nested
    class Opening {
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

    @Nested
    class Joining {
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
            fixture.given(opened(1), joined("ann", 1))
                    .when(join("ann", CLOSES))
                    .expectResultMessagePayload(places(new Place(1L, Standing.WAITING, null, null)));
        }

        @Test
        void whenClosedIsRefused() {
            refused(fixture.given(opened(1)).when(join("ann", CLOSES)), Code.QUEUE_CLOSED);
        }
    }

    @Nested
    class Ticking {
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

    @Nested
    class BeingAdmitted {
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
                    .when(new EndAdmission("q", "ann", AdmissionEnd.RESERVED, NOON))
                    .expectEvents(new AdmissionEnded("q", "ann", AdmissionEnd.RESERVED, NOON));
        }

        @Test
        void endsOnce() {
            fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"),
                    new AdmissionEnded("q", "ann", AdmissionEnd.LEFT, NOON))
                    .when(new EndAdmission("q", "ann", AdmissionEnd.RESERVED, NOON))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    @Nested
    class Leaving {
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

    @Nested
    class ComingEarly {
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
                    .expectResultMessagePayload(new Tick(true, false, 1));
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

    @Nested
    class NotShowingUp {
        private final Instant tooLate = NOON.plus(TO_ENTER);

        @Test
        void losesTheAdmissionButNotThePlace() {
            fixture.given(opened(1), joined("ann", 1), joined("bob", 2), admitted(1, "ann"))
                    .when(tick(tooLate))
                    .expectEvents(new AdmissionsMissed("q", List.of("ann"), tooLate),
                            new PeopleAdmitted("q", List.of("ann"), 1, tooLate, tooLate.plus(TO_ENTER),
                                    tooLate.plus(ADMISSION)));
        }

        @Test
        void twiceIsTheEndOfIt() {
            var again = tooLate.plus(TO_ENTER);
            fixture.given(opened(1), joined("ann", 1), joined("bob", 2), admitted(1, "ann"),
                    new AdmissionsMissed("q", List.of("ann"), tooLate),
                    new PeopleAdmitted("q", List.of("ann"), 1, tooLate, again, tooLate.plus(ADMISSION)))
                    .when(tick(again))
                    .expectEvents(new AdmissionsExpired("q", List.of("ann"), again), new PeopleAdmitted("q",
                            List.of("bob"), 2, again, again.plus(TO_ENTER), again.plus(ADMISSION)));
        }

        @Test
        void doesNotHappenToWhoeverEntered() {
            fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"), entered("ann"))
                    .when(tick(tooLate))
                    .expectNoEvents();
        }

        @Test
        void isTooLateToEnter() {
            fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"))
                    .when(new EnterBookingPage("q", "ann", tooLate))
                    .expectNoEvents()
                    .expectResultMessagePayload(null);
        }

        @Test
        void enteringIsKeptOnce() {
            fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"))
                    .when(new EnterBookingPage("q", "ann", NOON))
                    .expectEvents(entered("ann"))
                    .expectResultMessagePayload(NOON.plus(ADMISSION));
        }

        @Test
        void joiningThenWaitsAtTheSamePosition() {
            fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"))
                    .when(join("ann", tooLate))
                    .expectEvents(new AdmissionsMissed("q", List.of("ann"), tooLate))
                    .expectResultMessagePayload(places(new Place(1L, Standing.WAITING, null, null)));
        }
    }

    @Nested
    class BeingSilent {
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

    @Nested
    class ChangingThePace {
        @Test
        void isForTheOrganiser() {
            refused(fixture.given(opened(1)).when(change("ann", null, 2, null)), Code.NOT_ORGANISER);
        }

        @Test
        void keepsWhatWasNotSaidAndTheReason() {
            fixture.given(opened(1))
                    .when(change("org", null, 2, null))
                    .expectEvents(new PacingChanged("q", 600, 2, false, "why not", "org", NOON))
                    .expectResultMessagePayload(new PacingView(600, 2, false));
        }

        @Test
        void toWhatItIsChangesNothing() {
            fixture.given(opened(1)).when(change("org", 600, 1, false)).expectNoEvents();
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
            fixture.given(opened(1), joined("ann", 1))
                    .when(join("ann", CLOSES))
                    .expectResultMessagePayload(places(new Place(1L, Standing.WAITING, null, null)));
        }

        @Test
        void whenClosedIsRefused() {
            refused(fixture.given(opened(1)).when(new ChangePacing("q", "org", 1, 1, true, "why not", CLOSES)),
                    Code.QUEUE_CLOSED);
        }

        @Test
        void pausedAdmitsNobodyUntilResumed() {
            var paused = new PacingChanged("q", 600, 1, true, "rain", "org", NOON);
            var resumed = new PacingChanged("q", 600, 1, false, "sun", "org", NOON);
            fixture.given(opened(1), joined("ann", 1), paused).when(tick(NOON)).expectNoEvents();
            waitingRoom();
            fixture.given(opened(1), joined("ann", 1), paused, resumed)
                    .when(tick(NOON))
                    .expectEvents(admitted(1, "ann"));
        }

        @Test
        void toALowerCapAdmitsNobodyUntilEnoughHaveGone() {
            fixture.given(opened(3), joined("ann", 1), joined("bob", 2), joined("cho", 3), admitted(2, "ann", "bob"),
                    new PacingChanged("q", 600, 1, false, "crowded", "org", NOON),
                    new AdmissionEnded("q", "ann", AdmissionEnd.LEFT, NOON)).when(tick(NOON)).expectNoEvents();
        }

        private static ChangePacing change(String user, @Nullable Integer rate, @Nullable Integer cap,
                @Nullable Boolean paused) {
            return new ChangePacing("q", user, rate, cap, paused, "why not", NOON);
        }
    }

    private static AdmitNext tick(Instant now) {
        return new AdmitNext("q", Set.of(), now);
    }

    private static PersonEntered entered(String user) {
        return new PersonEntered("q", user, NOON);
    }

    private static WaitingRoomOpened opened(int maxActive) {
        return new WaitingRoomOpened("q", "org", new WaitingRoomSettings(null, 600, maxActive, 5), null, CLOSES, NOON);
    }

    private static JoinWaitingRoom join(String user, Instant now) {
        return new JoinWaitingRoom("q", List.of(user), now);
    }

    private static Places places(Place... each) {
        return new Places(List.of(each));
    }

    private static PeopleJoined joined(String user, long position) {
        return new PeopleJoined("q", position, List.of(user), NOON);
    }

    private static PeopleAdmitted admitted(long servedThrough, String... users) {
        return new PeopleAdmitted("q", List.of(users), servedThrough, NOON, NOON.plus(TO_ENTER), NOON.plus(ADMISSION));
    }
}
