package party.somsom.notifications.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import party.somsom.foundation.gateway.Commands;
import party.somsom.messages.reminder.ReminderCommand.FireReminder;
import party.somsom.messages.reminder.ReminderEvent.ReminderDropped;
import party.somsom.messages.reminder.ReminderEvent.ReminderFired;
import party.somsom.messages.reminder.ReminderEvent.ReminderMoved;
import party.somsom.messages.reminder.ReminderEvent.ReminderScheduled;

class ReminderSagaTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-23T01:00:00Z");
    private static final Instant LATER = DUE.plusSeconds(604_800);
    private static final LocalDate DATE = LocalDate.of(2026, 12, 24);
    private static final ReminderScheduled SCHEDULED = new ReminderScheduled("i1", "f1", DATE, DUE,
            DUE.plusSeconds(50_400), NOON);
    private static final ReminderMoved MOVED = new ReminderMoved("i1", DATE.plusDays(7), LATER,
            LATER.plusSeconds(50_400), NOON);
    private static final ReminderFired FIRED = new ReminderFired("i1", "f1", DATE, DUE);

    private SagaTestFixture<ReminderSaga> fixture;

    @BeforeEach
    void saga() {
        fixture = new SagaTestFixture<>(ReminderSaga.class);
        fixture.registerResource(
                new Commands(DefaultCommandGateway.builder().commandBus(fixture.getCommandBus()).build()));
        fixture.registerResource(Clock.fixed(NOON, ZoneOffset.UTC));
        fixture.givenCurrentTime(NOON);
    }

    @Test
    void aReminderThatIsScheduledHasOneDeadline() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(SCHEDULED)
                .expectActiveSagas(1)
                .expectScheduledDeadlineWithName(DUE, ReminderSaga.DAY_BEFORE);
    }

    @Test
    void theSameOnceMoreStillHasOneDeadline() {
        fixture.givenAPublished(SCHEDULED)
                .whenPublishingA(SCHEDULED)
                .expectActiveSagas(1)
                .expectScheduledDeadlineWithName(DUE, ReminderSaga.DAY_BEFORE);
    }

    @Test
    void aDeadlineThatHasComeFiresTheReminder() {
        fixture.givenAPublished(SCHEDULED)
                .whenTimeAdvancesTo(DUE)
                .expectDispatchedCommands(new FireReminder("reminder_i1", NOON))
                .expectDeadlinesMet("i1");
    }

    @Test
    void whatWasFiredIsOver() {
        fixture.givenAPublished(SCHEDULED).whenPublishingA(FIRED).expectActiveSagas(0).expectNoDispatchedCommands();
    }

    @Test
    void aMovedOneWaitsForTheNewDateAlone() {
        fixture.givenAPublished(SCHEDULED)
                .whenPublishingA(MOVED)
                .expectActiveSagas(1)
                .expectNoScheduledDeadline(DUE, "i1")
                .expectScheduledDeadlineWithName(LATER, ReminderSaga.DAY_BEFORE);
    }

    @Test
    void oneThatIsMovedAfterItFiredWaitsAgain() {
        fixture.givenAPublished(SCHEDULED)
                .andThenAPublished(FIRED)
                .whenPublishingA(MOVED)
                .expectActiveSagas(1)
                .expectScheduledDeadlineWithName(LATER, ReminderSaga.DAY_BEFORE);
    }

    @Test
    void aDroppedOneLeavesNoDeadline() {
        fixture.givenAPublished(SCHEDULED)
                .whenPublishingA(new ReminderDropped("i1", NOON))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }
}
