package party.somsom.command.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import party.somsom.messages.reminder.ReminderCommand.DropReminder;
import party.somsom.messages.reminder.ReminderCommand.FireReminder;
import party.somsom.messages.reminder.ReminderCommand.MoveReminder;
import party.somsom.messages.reminder.ReminderCommand.RemindLatecomer;
import party.somsom.messages.reminder.ReminderCommand.ScheduleReminder;
import party.somsom.messages.reminder.ReminderEvent.LatecomerReminded;
import party.somsom.messages.reminder.ReminderEvent.ReminderDropped;
import party.somsom.messages.reminder.ReminderEvent.ReminderFired;
import party.somsom.messages.reminder.ReminderEvent.ReminderMoved;
import party.somsom.messages.reminder.ReminderEvent.ReminderScheduled;

class ReminderTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final String INVENTORY = "f1_2026-12-24";
    private static final String ID = "reminder_" + INVENTORY;
    private static final LocalDate DATE = LocalDate.of(2026, 12, 24);
    private static final Instant DUE = Instant.parse("2026-12-23T01:00:00Z");
    private static final Instant BEGINS = Instant.parse("2026-12-23T15:00:00Z");
    private static final Instant EARLY = Instant.parse("2026-12-01T12:00:00Z");
    private static final ReminderScheduled SCHEDULED = new ReminderScheduled(INVENTORY, "f1", DATE, DUE, BEGINS, EARLY);
    private static final ReminderFired FIRED = new ReminderFired(INVENTORY, "f1", DATE, DUE);
    private static final ReminderMoved MOVED = moved(DATE.plusDays(7), 7, EARLY);

    private AggregateTestFixture<Reminder> fixture;

    @BeforeEach
    void reminder() {
        fixture = new AggregateTestFixture<>(Reminder.class);
    }

    @Nested
    class Scheduling {
        @Test
        void isForTheDayBefore() {
            fixture.givenNoPriorActivity().when(schedule(EARLY)).expectEvents(SCHEDULED);
        }

        @Test
        void happensOnce() {
            fixture.given(SCHEDULED).when(schedule(EARLY)).expectNoEvents();
            fixture.given(SCHEDULED, FIRED).when(schedule(EARLY)).expectNoEvents();
            fixture.given(SCHEDULED, new ReminderDropped(INVENTORY, EARLY)).when(schedule(EARLY)).expectNoEvents();
        }

        @Test
        void isForWhatHasNotBegun() {
            fixture.givenNoPriorActivity()
                    .when(schedule(BEGINS.minusMillis(1)))
                    .expectEvents(new ReminderScheduled(INVENTORY, "f1", DATE, DUE, BEGINS, BEGINS.minusMillis(1)));
            fixture.givenNoPriorActivity()
                    .when(schedule(BEGINS))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        private ScheduleReminder schedule(Instant now) {
            return new ScheduleReminder(ID, "f1", DATE, SEOUL, now);
        }
    }

    @Nested
    class Moving {
        @Test
        void remindsOfTheNewDate() {
            fixture.given(SCHEDULED).when(move(7, EARLY, EARLY)).expectEvents(MOVED);
        }

        @Test
        void remindsAgainWhoeverWasRemindedOfTheOldDate() {
            fixture.given(SCHEDULED, FIRED).when(move(7, EARLY, DUE)).expectEvents(MOVED);
            fixture.given(SCHEDULED, FIRED, MOVED)
                    .when(fire(DUE.plusSeconds(604_800)))
                    .expectEvents(new ReminderFired(INVENTORY, "f1", DATE.plusDays(7), DUE.plusSeconds(604_800)));
        }

        @Test
        void thatIsOlderThanTheLastOneOrRepeatedChangesNothing() {
            fixture.given(SCHEDULED, MOVED).when(move(7, EARLY, EARLY)).expectNoEvents();
            fixture.given(SCHEDULED, MOVED).when(move(1, EARLY, EARLY)).expectNoEvents();
            fixture.given(SCHEDULED, MOVED).when(move(1, EARLY.minusSeconds(1), EARLY)).expectNoEvents();
        }

        @Test
        void toADateThatHasBegunRemindsNobody() {
            fixture.given(SCHEDULED)
                    .when(move(0 - 23, EARLY, EARLY))
                    .expectEvents(new ReminderDropped(INVENTORY, EARLY));
        }

        @Test
        void schedulesWhatWasNot() {
            fixture.givenNoPriorActivity().when(move(0, EARLY, EARLY)).expectEvents(SCHEDULED);
        }

        private MoveReminder move(int days, Instant movedAt, Instant now) {
            return new MoveReminder(ID, "f1", DATE.plusDays(days), SEOUL, movedAt, now);
        }
    }

    @Nested
    class Dropping {
        @Test
        void remindsNobody() {
            fixture.given(SCHEDULED)
                    .when(new DropReminder(ID, EARLY))
                    .expectEvents(new ReminderDropped(INVENTORY, EARLY));
            fixture.given(SCHEDULED, new ReminderDropped(INVENTORY, EARLY)).when(fire(DUE)).expectNoEvents();
        }

        @Test
        void whatIsNotWaitingChangesNothing() {
            fixture.given(SCHEDULED, new ReminderDropped(INVENTORY, EARLY))
                    .when(new DropReminder(ID, DUE))
                    .expectNoEvents();
            fixture.given(SCHEDULED, FIRED).when(new DropReminder(ID, DUE)).expectNoEvents();
            fixture.givenNoPriorActivity()
                    .when(new DropReminder(ID, EARLY))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    @Nested
    class Firing {
        @Test
        void happensOnceAndNotBeforeItIsTime() {
            fixture.given(SCHEDULED).when(fire(DUE.minusMillis(1))).expectNoEvents();
            fixture.given(SCHEDULED).when(fire(DUE)).expectEvents(FIRED);
            fixture.given(SCHEDULED, FIRED).when(fire(DUE.plusSeconds(9))).expectNoEvents();
        }

        @Test
        void waitsForTheDateThatItWasMovedTo() {
            fixture.given(SCHEDULED, MOVED).when(fire(DUE)).expectNoEvents();
        }

        @Test
        void whenTheDateHasBegunIsTooLate() {
            fixture.given(SCHEDULED).when(fire(BEGINS)).expectEvents(new ReminderDropped(INVENTORY, BEGINS));
        }
    }

    @Nested
    class Latecomers {
        @Test
        void areRemindedOnceForEachReservation() {
            fixture.given(SCHEDULED, FIRED).when(remind("r1", DUE)).expectEvents(reminded("r1"));
            fixture.given(SCHEDULED, FIRED, reminded("r1")).when(remind("r1", DUE)).expectNoEvents();
            fixture.given(SCHEDULED, FIRED, reminded("r1")).when(remind("r2", DUE)).expectEvents(reminded("r2"));
        }

        @Test
        void areNoneBeforeOthersWereRemindedOrWhenItHasBegun() {
            fixture.given(SCHEDULED).when(remind("r1", EARLY)).expectNoEvents();
            fixture.given(SCHEDULED, FIRED).when(remind("r1", BEGINS)).expectNoEvents();
            fixture.given(SCHEDULED, FIRED, MOVED).when(remind("r1", DUE)).expectNoEvents();
        }

        private RemindLatecomer remind(String reservation, Instant now) {
            return new RemindLatecomer(ID, reservation, "ann", now);
        }

        private LatecomerReminded reminded(String reservation) {
            return new LatecomerReminded(INVENTORY, "f1", DATE, reservation, "ann", DUE);
        }
    }

    private static FireReminder fire(Instant now) {
        return new FireReminder(ID, now);
    }

    private static ReminderMoved moved(LocalDate date, int days, Instant at) {
        return new ReminderMoved(INVENTORY, date, DUE.plusSeconds(86_400L * days), BEGINS.plusSeconds(86_400L * days),
                at);
    }
}
