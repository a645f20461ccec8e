package party.somsom.notifications.reminder;

import java.time.Clock;
import java.time.Instant;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.jspecify.annotations.Nullable;

import party.somsom.foundation.gateway.Commands;
import party.somsom.messages.reminder.ReminderCommand.FireReminder;
import party.somsom.messages.reminder.ReminderEvent.ReminderDropped;
import party.somsom.messages.reminder.ReminderEvent.ReminderFired;
import party.somsom.messages.reminder.ReminderEvent.ReminderMoved;
import party.somsom.messages.reminder.ReminderEvent.ReminderScheduled;
import party.somsom.messages.reminder.ReminderIds;

/**
 * Keeps one deadline for one festival date. It decides nothing: when the deadline comes, it tells the reminder, and the
 * reminder knows what that means. Its class name is stored with it and must not change.
 */
@ProcessingGroup(ReminderSaga.GROUP)
public class ReminderSaga {
    static final String GROUP = "reminder-deadlines";
    static final String DAY_BEFORE = "day-before";
    private static final String DATE = "inventoryId";

    private @Nullable String deadlineId;
    private @Nullable Instant dueAt;

    @StartSaga
    @SagaEventHandler(associationProperty = DATE)
    void on(ReminderScheduled event, DeadlineManager deadlines, Clock clock) {
        waitFor(event.dueAt(), event.inventoryId(), deadlines, clock);
    }

    /** A reminder that has fired already waits again, for the new date. */
    @StartSaga
    @SagaEventHandler(associationProperty = DATE)
    void on(ReminderMoved event, DeadlineManager deadlines, Clock clock) {
        waitFor(event.dueAt(), event.inventoryId(), deadlines, clock);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = DATE)
    void on(ReminderDropped event, DeadlineManager deadlines, Clock clock) {
        cancel(deadlines, clock);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = DATE)
    void on(ReminderFired event) {
        // the deadline has passed
    }

    @DeadlineHandler(deadlineName = DAY_BEFORE)
    void onDayBefore(String inventoryId, Commands commands, Clock clock) {
        commands.send(new FireReminder(ReminderIds.reminderId(inventoryId), clock.instant())).join();
    }

    private void waitFor(Instant newDueAt, String inventoryId, DeadlineManager deadlines, Clock clock) {
        cancel(deadlines, clock);
        dueAt = newDueAt;
        deadlineId = deadlines.schedule(newDueAt, DAY_BEFORE, inventoryId);
    }

    /** A due deadline that is being handled cannot be cancelled. Its handler will find that there is nothing to do. */
    private void cancel(DeadlineManager deadlines, Clock clock) {
        if (deadlineId != null && dueAt != null && clock.instant().isBefore(dueAt)) {
            deadlines.cancelSchedule(DAY_BEFORE, deadlineId);
        }
    }
}
