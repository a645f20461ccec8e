package party.somsom.events.translation;

import party.somsom.events.PublishedReminderEvent;
import party.somsom.events.PublishedReminderEvent.LatecomerRemindedV1;
import party.somsom.events.PublishedReminderEvent.ReminderDroppedV1;
import party.somsom.events.PublishedReminderEvent.ReminderFiredV1;
import party.somsom.events.PublishedReminderEvent.ReminderMovedV1;
import party.somsom.events.PublishedReminderEvent.ReminderScheduledV1;
import party.somsom.messages.reminder.ReminderEvent;
import party.somsom.messages.reminder.ReminderEvent.LatecomerReminded;
import party.somsom.messages.reminder.ReminderEvent.ReminderDropped;
import party.somsom.messages.reminder.ReminderEvent.ReminderFired;
import party.somsom.messages.reminder.ReminderEvent.ReminderMoved;
import party.somsom.messages.reminder.ReminderEvent.ReminderScheduled;

/** What is published of reminders. */
record ReminderTranslation(Pseudonyms ids) {
    PublishedReminderEvent of(ReminderEvent event) {
        var inventory = event.inventoryId();
        return switch (event) {
            case ReminderScheduled it ->
                new ReminderScheduledV1(inventory, it.festivalId(), it.festivalDate(), it.dueAt(), it.beginsAt(),
                        it.scheduledAt());
            case ReminderMoved it ->
                new ReminderMovedV1(inventory, it.festivalDate(), it.dueAt(), it.beginsAt(), it.movedAt());
            case ReminderDropped it -> new ReminderDroppedV1(inventory, it.droppedAt());
            case ReminderFired it ->
                new ReminderFiredV1(inventory, it.festivalId(), it.festivalDate(), it.firedAt());
            case LatecomerReminded it ->
                new LatecomerRemindedV1(inventory, it.festivalId(), it.festivalDate(),
                        ids.reservation(it.reservationId()), ids.person(it.userId()), it.remindedAt());
        };
    }
}
