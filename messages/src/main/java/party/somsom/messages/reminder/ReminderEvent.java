package party.somsom.messages.reminder;

import java.time.Instant;
import java.time.LocalDate;

/** What happened to the reminder of one festival date, named by the date's inventory. */
public sealed interface ReminderEvent {
    String inventoryId();

    /**
     * @param dueAt    the day before at 10:00 where the festival is
     * @param beginsAt when the date begins there; nobody is reminded from then on
     */
    record ReminderScheduled(String inventoryId, String festivalId, LocalDate festivalDate, Instant dueAt,
            Instant beginsAt, Instant scheduledAt) implements ReminderEvent {
    }

    /** Whoever was reminded of the date before is reminded of this one too. */
    record ReminderMoved(String inventoryId, LocalDate festivalDate, Instant dueAt, Instant beginsAt, Instant movedAt)
            implements
                ReminderEvent {
    }

    /** Nobody is reminded: the date was cancelled, or has begun. */
    record ReminderDropped(String inventoryId, Instant droppedAt) implements ReminderEvent {
    }

    /** Everyone who holds tickets of the date is to be told now. */
    record ReminderFired(String inventoryId, String festivalId, LocalDate festivalDate, Instant firedAt)
            implements
                ReminderEvent {
    }

    /** Someone reserved after the others had been reminded, and is to be told at once. */
    record LatecomerReminded(String inventoryId, String festivalId, LocalDate festivalDate, String reservationId,
            String userId, Instant remindedAt) implements ReminderEvent {
    }
}
