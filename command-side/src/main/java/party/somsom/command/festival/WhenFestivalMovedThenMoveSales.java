package party.somsom.command.festival;

import java.time.temporal.ChronoUnit;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

import party.somsom.foundation.automation.AutomationGateway;
import party.somsom.messages.festival.FestivalEvent.FestivalMoved;
import party.somsom.messages.ticketing.TicketingCommand.MoveInventory;
import party.somsom.messages.ticketing.TicketingIds;
import party.somsom.messages.waitingroom.WaitingRoomCommand.ChangeClosing;
import party.somsom.messages.waitingroom.WaitingRoomIds;

/** When a festival moves, moves all its inventories and the closing time of its waiting room. */
@ProcessingGroup(WhenFestivalCreatedThenOpenSales.GROUP)
@DisallowReplay
class WhenFestivalMovedThenMoveSales {
    private final AutomationGateway commands;
    private final FestivalPlans plans;

    WhenFestivalMovedThenMoveSales(AutomationGateway commands, FestivalPlans plans) {
        this.commands = commands;
        this.plans = plans;
    }

    @EventHandler
    void on(FestivalMoved event) {
        var planned = plans.find(event.festivalId()).orElseThrow();
        var moved = planned.movedTo(event.startDate());
        var days = planned.startDate().until(moved.startDate(), ChronoUnit.DAYS);
        commands.awaitSent();
        for (var date : planned.dates()) {
            var newDate = date.plusDays(days);
            commands.send(new MoveInventory(TicketingIds.inventoryId(event.festivalId(), date), newDate,
                    moved.salesCloseAt(newDate), event.movedAt()));
        }
        if (moved.waitingRoom() != null) {
            commands.send(new ChangeClosing(WaitingRoomIds.queueId(event.festivalId()),
                    moved.salesCloseAt(moved.endDate()), event.movedAt()));
        }
    }
}
