package party.somsom.messages.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import party.somsom.messages.Command;

/**
 * The commands to the reminder of one festival date. {@link ReminderIds} makes its id. Every command may be repeated.
 * After the date has begun, no command reminds anybody.
 */
public sealed interface ReminderCommand extends Command<Void> {
    String reminderId();

    @Override
    default String aggregateId() {
        return reminderId();
    }

    /** Somebody holds tickets. All holders will be reminded the day before. */
    record ScheduleReminder(@TargetAggregateIdentifier String reminderId, String festivalId, LocalDate festivalDate,
            ZoneId zone, Instant now) implements ReminderCommand {
    }

    /** Like {@link ScheduleReminder}, for a date that was moved to another day. */
    record MoveReminder(@TargetAggregateIdentifier String reminderId, String festivalId, LocalDate festivalDate,
            ZoneId zone, Instant movedAt, Instant now) implements ReminderCommand {
    }

    /** The date is cancelled, so nobody will be reminded of it. */
    record DropReminder(@TargetAggregateIdentifier String reminderId, Instant now) implements ReminderCommand {
    }

    /** Reminds all ticket holders if it is time. */
    record FireReminder(@TargetAggregateIdentifier String reminderId, Instant now) implements ReminderCommand {
    }

    /** Reminds a person who reserved after the others had been reminded. */
    record RemindLatecomer(@TargetAggregateIdentifier String reminderId, String reservationId, String userId,
            Instant now) implements ReminderCommand {
    }
}
