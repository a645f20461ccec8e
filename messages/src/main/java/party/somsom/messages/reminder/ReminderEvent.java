package party.somsom.messages.reminder;

import java.time.Instant;
import java.time.LocalDate;

import party.somsom.messages.Event;
import party.somsom.messages.Stored;

/** What happened to the reminder of one festival date, named by the date's inventory. */
public sealed interface ReminderEvent extends Event {
    String inventoryId();

    /**
     * @param dueAt    the day before at 10:00 where the festival is
     * @param beginsAt when the date begins there; nobody is reminded from then on
     */
    @Stored("reminder.scheduled.v1")
    record ReminderScheduled(String inventoryId, String festivalId, LocalDate festivalDate, Instant dueAt,
            Instant beginsAt, Instant scheduledAt) implements ReminderEvent {
    }

    /** Whoever was reminded of the date before is reminded of this one too. */
    @Stored("reminder.moved.v1")
    record ReminderMoved(String inventoryId, LocalDate festivalDate, Instant dueAt, Instant beginsAt, Instant movedAt)
            implements
                ReminderEvent {
    }

    /** Nobody is reminded: the date was cancelled, or has begun. */
    @Stored("reminder.dropped.v1")
    record ReminderDropped(String inventoryId, Instant droppedAt) implements ReminderEvent {
    }

    /** Everyone who holds tickets of the date is to be told now. */
    @Stored("reminder.fired.v1")
    record ReminderFired(String inventoryId, String festivalId, LocalDate festivalDate, Instant firedAt)
            implements
                ReminderEvent {
    }

    /** Someone reserved after the others had been reminded, and is to be told at once. */
    @Stored("reminder.latecomer-reminded.v1")
    record LatecomerReminded(String inventoryId, String festivalId, LocalDate festivalDate, String reservationId,
            String userId, Instant remindedAt) implements ReminderEvent {
    }
}
