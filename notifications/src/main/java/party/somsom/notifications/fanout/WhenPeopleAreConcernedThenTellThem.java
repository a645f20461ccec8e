package party.somsom.notifications.fanout;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

import party.somsom.messages.reminder.ReminderEvent.LatecomerReminded;
import party.somsom.messages.reminder.ReminderEvent.ReminderFired;
import party.somsom.messages.ticketing.TicketHolder;
import party.somsom.messages.ticketing.TicketingEvent.InventoryCancelled;
import party.somsom.messages.ticketing.TicketingEvent.InventoryMoved;
import party.somsom.notifications.Kind;
import party.somsom.notifications.Occasion;

/** Only stores who will be told what, so that it does not delay the events. Stored twice, it is still one row. */
@ProcessingGroup(WhenPeopleAreConcernedThenTellThem.GROUP)
@DisallowReplay
public final class WhenPeopleAreConcernedThenTellThem {
    public static final String GROUP = "tell-holders";

    private final FanOuts fanOuts;

    public WhenPeopleAreConcernedThenTellThem(FanOuts fanOuts) {
        this.fanOuts = fanOuts;
    }

    @EventHandler
    void on(ReminderFired event) {
        fanOuts.add(Occasion.of(Kind.DAY_BEFORE, event.inventoryId(), event.festivalId(), event.festivalDate()),
                event.firedAt());
    }

    @EventHandler
    void on(LatecomerReminded event) {
        fanOuts.add(Occasion.of(Kind.DAY_BEFORE, event.inventoryId(), event.festivalId(), event.festivalDate()),
                event.remindedAt(), new TicketHolder(event.userId(), event.reservationId()));
    }

    @EventHandler
    void on(InventoryMoved event) {
        fanOuts.add(
                Occasion.moved(event.inventoryId(), event.festivalId(), event.festivalDate(), event.movedAt()),
                event.movedAt());
    }

    @EventHandler
    void on(InventoryCancelled event) {
        fanOuts.add(
                Occasion.of(Kind.FESTIVAL_CANCELLED, event.inventoryId(), event.festivalId(), event.festivalDate()),
                event.cancelledAt());
    }
}
