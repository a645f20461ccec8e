package party.somsom.command.waitingroom;

import static party.somsom.command.ExpectRefusal.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import party.somsom.messages.Rejection.Code;
import party.somsom.messages.waitingroom.AdmissionEnd;
import party.somsom.messages.waitingroom.Place;
import party.somsom.messages.waitingroom.Standing;
import party.somsom.messages.waitingroom.Tick;
import party.somsom.messages.waitingroom.WaitingRoomCommand.AdmitNext;
import party.somsom.messages.waitingroom.WaitingRoomCommand.CheckAdmission;
import party.somsom.messages.waitingroom.WaitingRoomCommand.EndAdmission;
import party.somsom.messages.waitingroom.WaitingRoomCommand.JoinWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomCommand.LeaveWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomCommand.OpenWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionEnded;
import party.somsom.messages.waitingroom.WaitingRoomEvent.AdmissionsExpired;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PeopleAdmitted;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonJoined;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonLeft;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomOpened;
import party.somsom.messages.waitingroom.WaitingRoomSettings;

class WaitingRoomTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-12-24T15:00:00Z");
    private static final Duration ADMISSION = Duration.ofMinutes(5);

    private AggregateTestFixture<WaitingRoom> fixture;

    @BeforeEach
    void waitingRoom() {
        fixture = new AggregateTestFixture<>(WaitingRoom.class);
    }

    @Nested
    class Opening {
        private final OpenWaitingRoom open = new OpenWaitingRoom("q", new WaitingRoomSettings(null, 600, 1, 5), CLOSES,
                NOON);

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
                    .expectResultMessagePayload(new Place(2, Standing.WAITING, 2L, null));
        }

        @Test
        void repeatedKeepsThePlace() {
            fixture.given(opened(1), joined("ann", 1), joined("bob", 2))
                    .when(join("ann", NOON.plusSeconds(9)))
                    .expectNoEvents()
                    .expectResultMessagePayload(new Place(1, Standing.WAITING, null, null));
        }

        @Test
        void whileAdmittedKeepsTheAdmission() {
            fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"))
                    .when(join("ann", NOON))
                    .expectNoEvents()
                    .expectResultMessagePayload(new Place(1, Standing.ADMITTED, null, NOON.plus(ADMISSION)));
        }

        @Test
        void afterTheAdmissionHasRunOutStartsAgainAtTheEnd() {
            var later = NOON.plus(ADMISSION);
            fixture.given(opened(1), joined("ann", 1), joined("bob", 2), admitted(1, "ann"))
                    .when(join("ann", later))
                    .expectEvents(new AdmissionsExpired("q", List.of("ann"), later),
                            new PersonJoined("q", "ann", 3, later))
                    .expectResultMessagePayload(new Place(3, Standing.WAITING, 2L, null));
        }

        @Test
        void aPositionIsNeverGivenTwice() {
            fixture.given(opened(1), joined("ann", 1), new PersonLeft("q", "ann", NOON))
                    .when(join("ann", NOON))
                    .expectEvents(joined("ann", 2));
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
                    .when(new AdmitNext("q", NOON))
                    .expectEvents(admitted(2, "ann", "bob"))
                    .expectResultMessagePayload(new Tick(false, 4));
        }

        @Test
        void admitsNobodyWhileTheBookingPageIsFull() {
            fixture.given(opened(1), joined("ann", 1), joined("bob", 2), admitted(1, "ann"))
                    .when(new AdmitNext("q", NOON.plusSeconds(60)))
                    .expectNoEvents();
        }

        @Test
        void givesTheSlotsOfExpiredAdmissionsOn() {
            var later = NOON.plus(ADMISSION);
            fixture.given(opened(1), joined("ann", 1), joined("bob", 2), admitted(1, "ann"))
                    .when(new AdmitNext("q", later))
                    .expectEvents(new AdmissionsExpired("q", List.of("ann"), later),
                            new PeopleAdmitted("q", List.of("bob"), 2, later, later.plus(ADMISSION)));
        }

        @Test
        void inTheSameInstantAdmitsNobodyMore() {
            fixture.given(opened(9), joined("ann", 1), admitted(1, "ann"), joined("bob", 2))
                    .when(new AdmitNext("q", NOON.minusSeconds(2)))
                    .expectNoEvents();
        }

        @Test
        void beforeTheRoomOpensAdmitsNobody() {
            fixture.given(new WaitingRoomOpened("q", new WaitingRoomSettings(NOON, 600, 9, 5), CLOSES, NOON),
                    joined("ann", 1)).when(new AdmitNext("q", NOON.minusMillis(1))).expectNoEvents();
        }

        @Test
        void isIdleWhenNobodyWaitsAndNobodyIsAdmitted() {
            fixture.given(opened(1), joined("ann", 1), new PersonLeft("q", "ann", NOON))
                    .when(new AdmitNext("q", NOON))
                    .expectNoEvents()
                    .expectResultMessagePayload(new Tick(true, 2));
        }
    }

    @Nested
    class BeingAdmitted {
        @Test
        void isConfirmedWhileItLasts() {
            fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"))
                    .when(new CheckAdmission("q", "ann", NOON.plus(ADMISSION).minusMillis(1)))
                    .expectNoEvents()
                    .expectResultMessagePayload(NOON.plus(ADMISSION));
        }

        @Test
        void endsByItselfEvenBeforeATickNotices() {
            fixture.given(opened(1), joined("ann", 1), admitted(1, "ann"))
                    .when(new CheckAdmission("q", "ann", NOON.plus(ADMISSION)))
                    .expectNoEvents()
                    .expectResultMessagePayload(null);
        }

        @Test
        void isNotConfirmedToWhoeverWaits() {
            fixture.given(opened(1), joined("ann", 1))
                    .when(new CheckAdmission("q", "ann", NOON))
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

    private static WaitingRoomOpened opened(int maxActive) {
        return new WaitingRoomOpened("q", new WaitingRoomSettings(null, 600, maxActive, 5), CLOSES, NOON);
    }

    private static JoinWaitingRoom join(String user, Instant now) {
        return new JoinWaitingRoom("q", user, now);
    }

    private static PersonJoined joined(String user, long position) {
        return new PersonJoined("q", user, position, NOON);
    }

    private static PeopleAdmitted admitted(long servedThrough, String... users) {
        return new PeopleAdmitted("q", List.of(users), servedThrough, NOON, NOON.plus(ADMISSION));
    }
}
