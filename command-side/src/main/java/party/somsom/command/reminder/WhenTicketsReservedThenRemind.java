package party.somsom.command.reminder;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;

import party.somsom.command.festival.FestivalPlans;
import party.somsom.command.reminder.ReservedDates.ReservedDate;
import party.somsom.foundation.automation.AutomationGateway;
import party.somsom.messages.festival.FestivalPlan;
import party.somsom.messages.reminder.ReminderCommand.DropReminder;
import party.somsom.messages.reminder.ReminderCommand.MoveReminder;
import party.somsom.messages.reminder.ReminderCommand.RemindLatecomer;
import party.somsom.messages.reminder.ReminderCommand.ScheduleReminder;
import party.somsom.messages.reminder.ReminderEvent.ReminderFired;
import party.somsom.messages.reminder.ReminderEvent.ReminderMoved;
import party.somsom.messages.reminder.ReminderIds;
import party.somsom.messages.ticketing.TicketingEvent.InventoryCancelled;
import party.somsom.messages.ticketing.TicketingEvent.InventoryMoved;
import party.somsom.messages.ticketing.TicketingEvent.TicketsReserved;

/**
 * The first reservation of a date schedules its reminder. A person whose reservation is stored after everybody was
 * reminded gets a reminder alone. All other reservations, sometimes thousands a second, cost only a look into memory.
 * The order in which events were stored decides who reserved in time, because no clock and no second delivery can
 * change it.
 */
@ProcessingGroup(WhenTicketsReservedThenRemind.GROUP)
@DisallowReplay
class WhenTicketsReservedThenRemind {
    static final String GROUP = "remind";

    private final AutomationGateway commands;
    private final ReservedDates dates;
    private final FestivalPlans plans;
    private final Clock clock;

    WhenTicketsReservedThenRemind(AutomationGateway commands, ReservedDates dates, FestivalPlans plans,
            Clock clock) {
        this.commands = commands;
        this.dates = dates;
        this.plans = plans;
        this.clock = clock;
    }

    @EventHandler
    void on(TicketsReserved event, TrackingToken position) {
        var reminderId = ReminderIds.reminderId(event.inventoryId());
        var date = dates.find(event.inventoryId());
        if (date.isEmpty()) {
            dates.put(event.inventoryId(), ReservedDate.NOT_REMINDED);
            zoneOf(event.festivalId()).ifPresent(zone -> commands.send(new ScheduleReminder(reminderId,
                    event.festivalId(), event.festivalDate(), zone, clock.instant())));
        } else if (date.get().wasRemindedBefore(index(position))) {
            commands.send(new RemindLatecomer(reminderId, event.reservationId(), event.userId(), clock.instant()));
        }
    }

    @EventHandler
    void on(InventoryMoved event) {
        if (dates.find(event.inventoryId()).isPresent()) {
            commands.awaitSent();
            zoneOf(event.festivalId()).ifPresent(
                    zone -> commands.send(new MoveReminder(ReminderIds.reminderId(event.inventoryId()),
                            event.festivalId(), event.festivalDate(), zone, event.movedAt(), clock.instant())));
        }
    }

    @EventHandler
    void on(InventoryCancelled event) {
        if (dates.find(event.inventoryId()).isPresent()) {
            commands.awaitSent();
            commands.send(new DropReminder(ReminderIds.reminderId(event.inventoryId()), clock.instant()));
        }
    }

    @EventHandler
    void on(ReminderFired event, TrackingToken position) {
        dates.put(event.inventoryId(), new ReservedDate(index(position)));
    }

    @EventHandler
    void on(ReminderMoved event) {
        dates.put(event.inventoryId(), ReservedDate.NOT_REMINDED);
    }

    private Optional<ZoneId> zoneOf(String festivalId) {
        return plans.find(festivalId).map(FestivalPlan::timezone);
    }

    private static long index(TrackingToken position) {
        return position.position().orElseThrow();
    }
}
