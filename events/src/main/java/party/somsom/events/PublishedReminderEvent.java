package party.somsom.events;

import java.time.Instant;
import java.time.LocalDate;

/** What is published about the reminder that the ticket holders of a festival date get on the day before. */
public sealed interface PublishedReminderEvent extends PublishedEvent {
    @PublishedType(value = "reminder.scheduled.v1",
            when = "The first tickets of a festival date were reserved, so its ticket holders will be reminded.")
    record ReminderScheduledV1(String inventoryId, String festivalId, LocalDate festivalDate, Instant dueAt,
            Instant beginsAt, Instant scheduledAt) implements PublishedReminderEvent {
    }

    @PublishedType(value = "reminder.moved.v1", when = "A festival date has moved, and its reminder with it.")
    record ReminderMovedV1(String inventoryId, LocalDate festivalDate, Instant dueAt, Instant beginsAt,
            Instant movedAt) implements PublishedReminderEvent {
    }

    @PublishedType(value = "reminder.dropped.v1",
            when = "Nobody is reminded, because the date was cancelled or has begun.")
    record ReminderDroppedV1(String inventoryId, Instant droppedAt) implements PublishedReminderEvent {
    }

    @PublishedType(value = "reminder.fired.v1", when = "All ticket holders of a festival date are reminded now.")
    record ReminderFiredV1(String inventoryId, String festivalId, LocalDate festivalDate,
            Instant firedAt) implements PublishedReminderEvent {
    }

    @PublishedType(value = "reminder.latecomer-reminded.v1",
            when = "A person has reserved after the others were reminded, and is reminded at once.")
    record LatecomerRemindedV1(String inventoryId, String festivalId, LocalDate festivalDate, String reservationId,
            String personId, Instant remindedAt) implements PublishedReminderEvent {
    }
}
