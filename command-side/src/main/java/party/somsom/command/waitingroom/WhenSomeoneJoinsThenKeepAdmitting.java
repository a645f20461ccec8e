package party.somsom.command.waitingroom;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonJoined;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonReturned;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomOpened;

/**
 * Ticks every waiting room in which someone waits or is admitted, and from its opening one that is to be drawn. Any number
 * of nodes may tick: the room decides, from the instant in the command, and admits nobody twice.
 */
@ProcessingGroup(WhenSomeoneJoinsThenKeepAdmitting.GROUP)
@DisallowReplay
public class WhenSomeoneJoinsThenKeepAdmitting {
    public static final String GROUP = "keep-admitting";
    private static final String JOINS = GROUP + "/joins";

    private final BusyWaitingRooms busy;
    private final WaitingRoomTick tick;
    private final Clock clock;

    public WhenSomeoneJoinsThenKeepAdmitting(BusyWaitingRooms busy, WaitingRoomTick tick, Clock clock) {
        this.busy = busy;
        this.tick = tick;
        this.clock = clock;
    }

    @EventHandler
    void on(WaitingRoomOpened event, @SequenceNumber long number) {
        if (event.hasDraw()) {
            busy.mark(event.queueId(), number, Objects.requireNonNull(event.settings().opensAt()));
        }
    }

    @EventHandler
    void on(PersonJoined event, @SequenceNumber long number) {
        keepBusy(event.queueId(), number);
    }

    @EventHandler
    void on(PersonReturned event, @SequenceNumber long number) {
        keepBusy(event.queueId(), number);
    }

    /** One write per room and batch, however many people join in it. */
    private void keepBusy(String queueId, long number) {
        var unitOfWork = CurrentUnitOfWork.get();
        Map<String, Long> joins = unitOfWork.getOrComputeResource(JOINS, key -> {
            Map<String, Long> lastJoins = new HashMap<>();
            unitOfWork.onPrepareCommit(u -> lastJoins.forEach(busy::mark));
            return lastJoins;
        });
        joins.merge(queueId, number, Math::max);
    }

    public void tick() {
        var now = clock.instant();
        busy.due(now).forEach(queueId -> tick.send(queueId, now));
    }
}
