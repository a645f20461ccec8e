package party.somsom.command.waitingroom;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;

import party.somsom.messages.waitingroom.WaitingRoomEvent.ClosingChanged;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingBegan;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomOpened;

/**
 * Ticks every waiting room in which somebody waits or is admitted, and from its opening on every room with a draw. Any
 * number of nodes may tick: the room decides by the instant in the command, and admits nobody twice.
 */
@ProcessingGroup(WhenSomeoneJoinsThenKeepAdmitting.GROUP)
@DisallowReplay
class WhenSomeoneJoinsThenKeepAdmitting {
    static final String GROUP = "keep-admitting";

    private final BusyWaitingRooms busy;
    private final WaitingRoomTicks ticks;
    private final Clock clock;

    WhenSomeoneJoinsThenKeepAdmitting(BusyWaitingRooms busy, WaitingRoomTicks ticks, Clock clock) {
        this.busy = busy;
        this.ticks = ticks;
        this.clock = clock;
    }

    @EventHandler
    void on(WaitingRoomOpened event, @SequenceNumber long number) {
        if (event.hasDraw()) {
            busy.mark(event.queueId(), number, Objects.requireNonNull(event.settings().opensAt()));
        }
    }

    @EventHandler
    void on(WaitingBegan event, @SequenceNumber long number) {
        busy.mark(event.queueId(), number, Instant.EPOCH);
    }

    /** Some people may have been left in line when the room closed. */
    @EventHandler
    void on(ClosingChanged event, @SequenceNumber long number) {
        busy.mark(event.queueId(), number, Instant.EPOCH);
    }

    void tick() {
        var now = clock.instant();
        ticks.send(busy.due(now), now);
    }
}
