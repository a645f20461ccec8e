package party.somsom.command.reminder;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

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
import party.somsom.messages.reminder.ReminderIds;

/**
 * The reminder of one festival date. It may be told too early, too late or twice that it is time. It still fires only
 * once, and never after the date has begun.
 */
@AggregateRoot(type = "reminder")
@Revision("1")
class Reminder {
    @AggregateIdentifier
    private String reminderId;
    private String festivalId;
    private LocalDate festivalDate;
    private DayBefore time;
    private Instant movedAt;
    private Phase phase;
    private final Set<String> latecomers = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // Axon creates it empty and replays its events
    Reminder() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ScheduleReminder command) {
        var newTime = DayBefore.of(command.festivalDate(), command.zone());
        if (reminderId == null && !newTime.hasBegun(command.now())) {
            apply(new ReminderScheduled(ReminderIds.inventoryOf(command.reminderId()), command.festivalId(),
                    command.festivalDate(), newTime.dueAt(), newTime.beginsAt(), command.now()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(MoveReminder command) {
        if (reminderId == null) {
            decide(new ScheduleReminder(command.reminderId(), command.festivalId(), command.festivalDate(),
                    command.zone(), command.now()));
        } else if (command.movedAt().isAfter(movedAt) && !command.festivalDate().equals(festivalDate)) {
            move(command, DayBefore.of(command.festivalDate(), command.zone()));
        }
    }

    private void move(MoveReminder command, DayBefore newTime) {
        if (newTime.hasBegun(command.now())) {
            drop(command.now());
        } else {
            apply(new ReminderMoved(inventoryId(), command.festivalDate(), newTime.dueAt(), newTime.beginsAt(),
                    command.movedAt()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DropReminder command) {
        if (reminderId != null) {
            drop(command.now());
        }
    }

    private void drop(Instant now) {
        if (phase == Phase.WAITING) {
            apply(new ReminderDropped(inventoryId(), now));
        }
    }

    @CommandHandler
    void decide(FireReminder command) {
        var now = command.now();
        if (phase == Phase.WAITING && time.hasBegun(now)) {
            drop(now);
        } else if (phase == Phase.WAITING && time.isDue(now)) {
            apply(new ReminderFired(inventoryId(), festivalId, festivalDate, now));
        }
    }

    @CommandHandler
    void decide(RemindLatecomer command) {
        if (phase == Phase.FIRED && !time.hasBegun(command.now())
                && !latecomers.contains(command.reservationId())) {
            apply(new LatecomerReminded(inventoryId(), festivalId, festivalDate, command.reservationId(),
                    command.userId(), command.now()));
        }
    }

    private String inventoryId() {
        return ReminderIds.inventoryOf(reminderId);
    }

    @EventSourcingHandler
    void evolve(ReminderScheduled event) {
        reminderId = ReminderIds.reminderId(event.inventoryId());
        festivalId = event.festivalId();
        festivalDate = event.festivalDate();
        time = new DayBefore(event.dueAt(), event.beginsAt());
        movedAt = Instant.EPOCH;
        phase = Phase.WAITING;
    }

    @EventSourcingHandler
    void evolve(ReminderMoved event) {
        festivalDate = event.festivalDate();
        time = new DayBefore(event.dueAt(), event.beginsAt());
        movedAt = event.movedAt();
        phase = Phase.WAITING;
        latecomers.clear();
    }

    @EventSourcingHandler
    void evolve(ReminderDropped event) {
        phase = Phase.DROPPED;
    }

    @EventSourcingHandler
    void evolve(ReminderFired event) {
        phase = Phase.FIRED;
    }

    @EventSourcingHandler
    void evolve(LatecomerReminded event) {
        latecomers.add(event.reservationId());
    }

    private enum Phase {
        WAITING, FIRED, DROPPED
    }
}
