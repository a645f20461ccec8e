package party.somsom.api.festival;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

import party.somsom.messages.festival.FestivalEvent.FestivalChanged;
import party.somsom.messages.ticketing.TicketingEvent.InventoryMoved;

/** Runs on every node. Cancelled festivals stay in the directory: their inventories answer that they are closed. */
@Component
@ProcessingGroup(WhenFestivalChangesThenRefreshTheDirectory.GROUP)
class WhenFestivalChangesThenRefreshTheDirectory {
    static final String GROUP = "refresh-directory";

    private final FestivalDirectory festivals;

    WhenFestivalChangesThenRefreshTheDirectory(FestivalDirectory festivals) {
        this.festivals = festivals;
    }

    @EventHandler
    void on(FestivalChanged event) {
        festivals.refresh(event.festivalId());
    }

    @EventHandler
    void on(InventoryMoved event) {
        festivals.refresh(event.festivalId());
    }
}
