package party.somsom.command.waitingroom;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import party.somsom.messages.waitingroom.Tick;
import party.somsom.messages.waitingroom.WaitingRoomCommand.AdmitNext;
import party.somsom.messages.waitingroom.WaitingRoomEvent.PersonJoined;

/**
 * Ticks every waiting room in which someone waits or is admitted. Any number of nodes may tick: the room decides, from
 * the instant in the command, and admits nobody twice.
 */
@ProcessingGroup(WhenSomeoneJoinsThenKeepAdmitting.GROUP)
@DisallowReplay
public class WhenSomeoneJoinsThenKeepAdmitting {
    public static final String GROUP = "keep-admitting";
    private static final Logger log = LoggerFactory.getLogger(WhenSomeoneJoinsThenKeepAdmitting.class);
    private static final String JOINS = GROUP + "/joins";

    private final BusyWaitingRooms busy;
    private final CommandGateway commands;
    private final Clock clock;

    public WhenSomeoneJoinsThenKeepAdmitting(BusyWaitingRooms busy, CommandGateway commands, Clock clock) {
        this.busy = busy;
        this.commands = commands;
        this.clock = clock;
    }

    /** One write per room and batch, however many people join in it. */
    @EventHandler
    void on(PersonJoined event, @SequenceNumber long number) {
        var unitOfWork = CurrentUnitOfWork.get();
        Map<String, Long> joins = unitOfWork.getOrComputeResource(JOINS, key -> {
            Map<String, Long> lastJoins = new HashMap<>();
            unitOfWork.onPrepareCommit(u -> lastJoins.forEach(busy::mark));
            return lastJoins;
        });
        joins.merge(event.queueId(), number, Math::max);
    }

    public void tick() {
        for (var queueId : busy.all()) {
            commands.<Tick>send(new AdmitNext(queueId, clock.instant())).whenComplete((tick, problem) -> {
                if (problem != null) {
                    log.warn("The waiting room {} could not be ticked; the next tick makes up for it", queueId,
                            problem);
                }
            }).thenAcceptAsync(tick -> {
                if (tick.idle()) {
                    busy.unmark(queueId, tick.version());
                }
            });
        }
    }
}
