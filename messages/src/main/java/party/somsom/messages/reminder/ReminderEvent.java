package party.somsom.messages.reminder;

import java.time.Instant;
import java.time.LocalDate;

import party.somsom.messages.Event;
import party.somsom.messages.Stored;

/** Everything that happened to the reminder of one festival date. The id is that of the date's inventory. */
public sealed interface ReminderEvent extends Event {
    String inventoryId();

    /**
     * @param dueAt    10:00 on the day before, in the festival's time zone
     * @param beginsAt when the date begins there; nobody is reminded from then on
     */
    @Stored("reminder.scheduled.v1")
    record ReminderScheduled(String inventoryId, String festivalId, LocalDate festivalDate, Instant dueAt,
            Instant beginsAt, Instant scheduledAt) implements ReminderEvent {
    }

    /** People who were reminded of the old date are reminded of the new one too. */
    @Stored("reminder.moved.v1")
    record ReminderMoved(String inventoryId, LocalDate festivalDate, Instant dueAt, Instant beginsAt, Instant movedAt)
            implements
                ReminderEvent {
    }

    /** Nobody is reminded, because the date was cancelled or has begun. */
    @Stored("reminder.dropped.v1")
    record ReminderDropped(String inventoryId, Instant droppedAt) implements ReminderEvent {
    }

    /** All ticket holders of the date must be told now. */
    @Stored("reminder.fired.v1")
    record ReminderFired(String inventoryId, String festivalId, LocalDate festivalDate, Instant firedAt)
            implements
                ReminderEvent {
    }

    /** A person reserved after the others had been reminded, and must be told at once. */
    @Stored("reminder.latecomer-reminded.v1")
    record LatecomerReminded(String inventoryId, String festivalId, LocalDate festivalDate, String reservationId,
            String userId, Instant remindedAt) implements ReminderEvent {
    }
}
