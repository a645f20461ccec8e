package party.somsom.command.festival;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

import party.somsom.command.waitingroom.DrawSeeds;
import party.somsom.foundation.automation.AutomationGateway;
import party.somsom.messages.festival.FestivalEvent.FestivalCreated;
import party.somsom.messages.ticketing.TicketingCommand.OpenInventory;
import party.somsom.messages.ticketing.TicketingIds;
import party.somsom.messages.waitingroom.WaitingRoomCommand.OpenWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomIds;

/** Opens an inventory for every date of a new festival, and its waiting room if the festival has one. */
@ProcessingGroup(WhenFestivalCreatedThenOpenSales.GROUP)
@DisallowReplay
class WhenFestivalCreatedThenOpenSales {
    static final String GROUP = "open-sales";

    private final AutomationGateway commands;
    private final DrawSeeds seeds;

    WhenFestivalCreatedThenOpenSales(AutomationGateway commands, DrawSeeds seeds) {
        this.commands = commands;
        this.seeds = seeds;
    }

    @EventHandler
    void on(FestivalCreated event) {
        var plan = event.plan();
        var waitingRoom = plan.waitingRoom();
        for (var date : plan.dates()) {
            commands.send(new OpenInventory(TicketingIds.inventoryId(event.festivalId(), date), event.festivalId(),
                    date, plan.ticketsPerDate(), plan.maxPerUser(), plan.salesOpenAt(), plan.salesCloseAt(date),
                    waitingRoom != null, event.createdAt()));
        }
        if (waitingRoom != null) {
            var queueId = WaitingRoomIds.queueId(event.festivalId());
            var seedHash = waitingRoom.opensAt() == null ? null : seeds.promise(queueId);
            commands.send(new OpenWaitingRoom(queueId, event.organiserId(), waitingRoom, seedHash,
                    plan.salesCloseAt(plan.endDate()), event.createdAt()));
        }
    }
}
