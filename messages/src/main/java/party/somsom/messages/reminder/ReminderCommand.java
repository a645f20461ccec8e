package party.somsom.messages.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import party.somsom.messages.Command;

/**
 * What can be asked of the reminder of one festival date. Its id is made by {@link ReminderIds}. All of it may be repeated, and whatever would remind people of a
 * date that has begun reminds nobody.
 */
public sealed interface ReminderCommand extends Command<Void> {
    String reminderId();

    @Override
    default String aggregateId() {
        return reminderId();
    }

    /** Somebody holds tickets: they are to be reminded the day before. */
    record ScheduleReminder(@TargetAggregateIdentifier String reminderId, String festivalId, LocalDate festivalDate,
            ZoneId zone, Instant now) implements ReminderCommand {
    }

    /** As {@link ScheduleReminder}, for a date that takes place on another day than before. */
    record MoveReminder(@TargetAggregateIdentifier String reminderId, String festivalId, LocalDate festivalDate,
            ZoneId zone, Instant movedAt, Instant now) implements ReminderCommand {
    }

    /** The date does not take place: nobody is to be reminded of it. */
    record DropReminder(@TargetAggregateIdentifier String reminderId, Instant now) implements ReminderCommand {
    }

    /** Reminds whoever holds tickets, if it is time. */
    record FireReminder(@TargetAggregateIdentifier String reminderId, Instant now) implements ReminderCommand {
    }

    /** Somebody reserved after the others had been reminded. */
    record RemindLatecomer(@TargetAggregateIdentifier String reminderId, String reservationId, String userId,
            Instant now) implements ReminderCommand {
    }
}
