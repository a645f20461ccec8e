package party.somsom.command.ticketing;

import static party.somsom.command.ExpectRefusal.refused;

import java.time.Instant;
import java.time.LocalDate;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import party.somsom.messages.Rejection.Code;
import party.somsom.messages.ticketing.ReservationReceipt;
import party.somsom.messages.ticketing.TicketingCommand.CancelInventory;
import party.somsom.messages.ticketing.TicketingCommand.CancelReservation;
import party.somsom.messages.ticketing.TicketingCommand.MoveInventory;
import party.somsom.messages.ticketing.TicketingCommand.OpenInventory;
import party.somsom.messages.ticketing.TicketingCommand.ReserveTickets;
import party.somsom.messages.ticketing.TicketingEvent.InventoryCancelled;
import party.somsom.messages.ticketing.TicketingEvent.InventoryMoved;
import party.somsom.messages.ticketing.TicketingEvent.InventoryOpened;
import party.somsom.messages.ticketing.TicketingEvent.ReservationCancelled;
import party.somsom.messages.ticketing.TicketingEvent.TicketsReserved;

class TicketInventoryTest {
    private static final LocalDate DATE = LocalDate.of(2026, 12, 24);
    private static final String INVENTORY = "f1_2026-12-24";
    private static final Instant OPENS = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-12-24T15:00:00Z");

    private AggregateTestFixture<TicketInventory> fixture;

    @BeforeEach
    void inventory() {
        fixture = new AggregateTestFixture<>(TicketInventory.class);
    }

    @Nested
    class Opening {
        private final OpenInventory open = new OpenInventory(INVENTORY, "f1", DATE, 3, 2, OPENS, CLOSES, false, OPENS);

        @Test
        void putsTheTicketsOnSale() {
            fixture.givenNoPriorActivity().when(open).expectEvents(opened(3, false));
        }

        @Test
        void repeatedChangesNothing() {
            fixture.given(opened(3, false)).when(open).expectSuccessfulHandlerExecution().expectNoEvents();
        }
    }

    @Nested
    class Reserving {
        @Test
        void takesTicketsAndAnswersAReceipt() {
            fixture.given(opened(3, false))
                    .when(reserve("r1", "ann", 2, NOON))
                    .expectEvents(reserved("r1", "ann", 2, 1))
                    .expectResultMessagePayload(new ReservationReceipt("r1", 2, NOON));
        }

        @Test
        void repeatedWithTheSameIdAnswersTheSameReceiptAndTakesNothing() {
            fixture.given(opened(3, false), reserved("r1", "ann", 2, 1))
                    .when(reserve("r1", "ann", 2, NOON.plusSeconds(9)))
                    .expectNoEvents()
                    .expectResultMessagePayload(new ReservationReceipt("r1", 2, NOON));
        }

        @Test
        void repeatedAfterItsCancellationDoesNotReserveAgain() {
            fixture.given(opened(3, false), reserved("r1", "ann", 2, 1), cancelled("r1", "ann", 2, 3))
                    .when(reserve("r1", "ann", 2, NOON))
                    .expectNoEvents()
                    .expectResultMessagePayload(new ReservationReceipt("r1", 2, NOON));
        }

        @Test
        void theLastTicketIsSold() {
            fixture.given(opened(3, false), reserved("r1", "ann", 2, 1))
                    .when(reserve("r2", "bob", 1, NOON))
                    .expectEvents(reserved("r2", "bob", 1, 0));
        }

        @Test
        void moreThanAreLeftIsSoldOut() {
            refused(fixture.given(opened(3, false), reserved("r1", "ann", 2, 1)).when(reserve("r2", "bob", 2, NOON)),
                    Code.SOLD_OUT);
        }

        @Test
        void theLimitIsPerPersonAcrossReservations() {
            refused(fixture.given(opened(9, false), reserved("r1", "ann", 1, 8)).when(reserve("r2", "ann", 2, NOON)),
                    Code.LIMIT_EXCEEDED);
        }

        @Test
        void whatWasCancelledNoLongerCountsForTheLimit() {
            fixture.given(opened(9, false), reserved("r1", "ann", 2, 7), cancelled("r1", "ann", 2, 9))
                    .when(reserve("r2", "ann", 2, NOON))
                    .expectEvents(reserved("r2", "ann", 2, 7));
        }

        @Test
        void beforeTheSaleIsRefused() {
            refused(fixture.given(opened(3, false)).when(reserve("r1", "ann", 1, OPENS.minusMillis(1))),
                    Code.SALES_CLOSED);
        }

        @Test
        void fromTheInstantTheSaleClosesIsRefused() {
            refused(fixture.given(opened(3, false)).when(reserve("r1", "ann", 1, CLOSES)), Code.SALES_CLOSED);
        }
    }

    @Nested
    class BehindAWaitingRoom {
        @Test
        void withoutAdmissionIsRefused() {
            refused(fixture.given(opened(3, true)).when(TicketInventoryTest.reserve("r1", "ann", 1, NOON)),
                    Code.NOT_ADMITTED);
        }

        @Test
        void withAnAdmissionThatHasEndedIsRefused() {
            refused(fixture.given(opened(3, true)).when(reserve("r1", "ann", NOON)), Code.NOT_ADMITTED);
        }

        @Test
        void withALiveAdmissionTakesTicketsAndUsesItUp() {
            fixture.given(opened(3, true))
                    .when(reserve("r1", "ann", NOON.plusMillis(1)))
                    .expectEvents(new TicketsReserved(INVENTORY, "f1", DATE, "r1", "ann", 1, 2, NOON.plusMillis(1),
                            NOON));
        }

        private ReserveTickets reserve(String id, String user, Instant admittedUntil) {
            return TicketInventoryTest.reserve(id, user, 1, admittedUntil, NOON);
        }
    }

    @Nested
    class Cancelling {
        @Test
        void returnsTheTickets() {
            fixture.given(opened(3, false), reserved("r1", "ann", 2, 1))
                    .when(new CancelReservation(INVENTORY, "r1", "ann", NOON))
                    .expectEvents(cancelled("r1", "ann", 2, 3));
        }

        @Test
        void repeatedChangesNothing() {
            fixture.given(opened(3, false), reserved("r1", "ann", 2, 1), cancelled("r1", "ann", 2, 3))
                    .when(new CancelReservation(INVENTORY, "r1", "ann", NOON))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void ofSomeoneElseIsAsUnknownAsNone() {
            refused(fixture.given(opened(3, false), reserved("r1", "ann", 2, 1))
                    .when(new CancelReservation(INVENTORY, "r1", "bob", NOON)), Code.RESERVATION_NOT_FOUND);
        }

        @Test
        void ofAnUnknownReservationIsRefused() {
            refused(fixture.given(opened(3, false)).when(new CancelReservation(INVENTORY, "r9", "ann", NOON)),
                    Code.RESERVATION_NOT_FOUND);
        }
    }

    @Nested
    class Moved {
        private static final LocalDate LATER = DATE.plusDays(7);
        private static final Instant CLOSES_LATER = CLOSES.plusSeconds(604_800);
        private static final InventoryMoved MOVED = new InventoryMoved(INVENTORY, "f1", LATER, CLOSES_LATER, NOON);

        @Test
        void sellsTheNewDateForLonger() {
            fixture.given(opened(3, false)).when(move(LATER, NOON)).expectEvents(MOVED);
            fixture.given(opened(3, false), MOVED)
                    .when(new ReserveTickets(INVENTORY, LATER, "r1", "ann", 1, null, CLOSES))
                    .expectEvents(new TicketsReserved(INVENTORY, "f1", LATER, "r1", "ann", 1, 2, null, CLOSES));
        }

        @Test
        void sellsTheOldDateToNobody() {
            refused(fixture.given(opened(3, false), MOVED).when(reserve("r1", "ann", 1, NOON)), Code.DATE_MOVED);
        }

        @Test
        void againOrByAnOlderMoveChangesNothing() {
            fixture.given(opened(3, false), MOVED).when(move(LATER, NOON.plusSeconds(1))).expectNoEvents();
            fixture.given(opened(3, false), MOVED).when(move(DATE, NOON)).expectNoEvents();
            fixture.given(opened(3, false), MOVED)
                    .when(move(DATE, NOON.plusMillis(1)))
                    .expectEvents(new InventoryMoved(INVENTORY, "f1", DATE, CLOSES_LATER, NOON.plusMillis(1)));
        }

        private MoveInventory move(LocalDate date, Instant at) {
            return new MoveInventory(INVENTORY, date, CLOSES_LATER, at);
        }
    }

    @Nested
    class Cancelled {
        private static final InventoryCancelled CANCELLED = new InventoryCancelled(INVENTORY, "f1", DATE, NOON);

        @Test
        void isOneEventAndHappensOnce() {
            fixture.given(opened(3, false), reserved("r1", "ann", 1, 2), reserved("r2", "bob", 1, 1))
                    .when(new CancelInventory(INVENTORY, NOON))
                    .expectEvents(CANCELLED);
            fixture.given(opened(3, false), CANCELLED).when(new CancelInventory(INVENTORY, NOON)).expectNoEvents();
        }

        @Test
        void sellsNothing() {
            refused(fixture.given(opened(3, false), CANCELLED).when(reserve("r1", "ann", 1, NOON)), Code.SALES_CLOSED);
        }

        @Test
        void hasNothingToCancelOrToMove() {
            fixture.given(opened(3, false), reserved("r1", "ann", 1, 2), CANCELLED)
                    .when(new CancelReservation(INVENTORY, "r1", "ann", NOON))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
            fixture.given(opened(3, false), CANCELLED)
                    .when(new MoveInventory(INVENTORY, DATE.plusDays(1), CLOSES, NOON))
                    .expectNoEvents();
        }
    }

    private static InventoryOpened opened(int capacity, boolean admissionRequired) {
        return new InventoryOpened(INVENTORY, "f1", DATE, capacity, 2, OPENS, CLOSES, admissionRequired, OPENS);
    }

    private static TicketsReserved reserved(String id, String user, int quantity, int remaining) {
        return new TicketsReserved(INVENTORY, "f1", DATE, id, user, quantity, remaining, null, NOON);
    }

    private static ReservationCancelled cancelled(String id, String user, int quantity, int remaining) {
        return new ReservationCancelled(INVENTORY, id, user, quantity, remaining, NOON);
    }

    private static ReserveTickets reserve(String id, String user, int quantity, Instant now) {
        return reserve(id, user, quantity, null, now);
    }

    private static ReserveTickets reserve(String id, String user, int quantity, @Nullable Instant admittedUntil,
            Instant now) {
        return new ReserveTickets(INVENTORY, DATE, id, user, quantity, admittedUntil, now);
    }
}
