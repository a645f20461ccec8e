package party.somsom.query.waitingroom;

import java.util.HashMap;
import java.util.Map;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

import party.somsom.messages.waitingroom.WaitingRoomEvent;

/**
 * Writes the rank view. The events of one batch go to Redis in few calls for each room. They are numbered, so none is
 * applied twice.
 */
@ProcessingGroup(RankProjection.GROUP)
class RankProjection {
    static final String GROUP = "ranks";
    private static final String PENDING = GROUP + "/pending";
    /** The most events in one call, because Redis does nothing else during the call. */
    private static final int LONGEST_CALL = 10_000;

    private final RankUpdates updates;
    private final RankRebuild rebuild;

    RankProjection(RankUpdates updates, RankRebuild rebuild) {
        this.updates = updates;
        this.rebuild = rebuild;
    }

    @EventHandler
    @DisallowReplay // it would answer from half of its events; after a reset, rooms are rebuilt one by one
    void on(WaitingRoomEvent event, @SequenceNumber long number) {
        var unitOfWork = CurrentUnitOfWork.get();
        Map<String, RankEvents> pending = unitOfWork.getOrComputeResource(PENDING, key -> {
            Map<String, RankEvents> rooms = new HashMap<>();
            unitOfWork.onPrepareCommit(u -> rooms.forEach(this::apply));
            return rooms;
        });
        var events = pending.computeIfAbsent(event.queueId(), id -> new RankEvents());
        events.add(number, event);
        if (events.size() >= LONGEST_CALL) {
            apply(event.queueId(), events);
            pending.remove(event.queueId());
        }
    }

    private void apply(String queueId, RankEvents events) {
        if (!updates.apply(queueId, events)) {
            rebuild.start(queueId);
        }
    }

    @ResetHandler
    void reset() {
        updates.silence();
    }
}
