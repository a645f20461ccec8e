package party.somsom.command.festival;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

import party.somsom.foundation.automation.AutomationGateway;
import party.somsom.messages.festival.FestivalEvent.FestivalCancelled;
import party.somsom.messages.ticketing.TicketingCommand.CancelInventory;
import party.somsom.messages.ticketing.TicketingIds;
import party.somsom.messages.waitingroom.WaitingRoomCommand.CloseWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomIds;

/**
 * Ends the sales and the reservations of every date of a cancelled festival, and closes its waiting room. The node that
 * takes the cancellation closes the room before it answers; this automation closes it if that node died in between.
 */
@ProcessingGroup(WhenFestivalCreatedThenOpenSales.GROUP)
@DisallowReplay
class WhenFestivalCancelledThenEndSales {
    private final AutomationGateway commands;
    private final FestivalPlans plans;

    WhenFestivalCancelledThenEndSales(AutomationGateway commands, FestivalPlans plans) {
        this.commands = commands;
        this.plans = plans;
    }

    @EventHandler
    void on(FestivalCancelled event) {
        var planned = plans.find(event.festivalId()).orElseThrow();
        var at = event.cancelledAt();
        commands.awaitSent();
        for (var date : planned.dates()) {
            commands.send(new CancelInventory(TicketingIds.inventoryId(event.festivalId(), date), at));
        }
        if (planned.waitingRoom() != null) {
            commands.send(new CloseWaitingRoom(WaitingRoomIds.queueId(event.festivalId()), at));
        }
    }
}
