package party.somsom.command.waitingroom;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

import party.somsom.messages.Rejection;
import party.somsom.messages.Rejection.Code;
import party.somsom.messages.waitingroom.WaitingRoomCommand.ChangeClosing;
import party.somsom.messages.waitingroom.WaitingRoomEvent.ClosingChanged;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomClosed;
import party.somsom.messages.waitingroom.WaitingRoomEvent.WaitingRoomOpened;

/** Knows until when people may come and are let through. */
class Closing {
    private Instant closesAt = Instant.MAX;
    private boolean forGood;

    boolean isPast(Instant now) {
        return forGood || !now.isBefore(closesAt);
    }

    void refuseIfPast(Instant now) {
        if (isPast(now)) {
            throw new Rejection(Code.QUEUE_CLOSED, "closed at " + closesAt).asException();
        }
    }

    boolean isForGood() {
        return forGood;
    }

    @CommandHandler
    void decide(ChangeClosing command) {
        if (!forGood && !command.closesAt().equals(closesAt)) {
            apply(new ClosingChanged(command.queueId(), command.closesAt(), command.now()));
        }
    }

    @EventSourcingHandler
    void on(WaitingRoomOpened event) {
        closesAt = event.closesAt();
    }

    @EventSourcingHandler
    void on(ClosingChanged event) {
        closesAt = event.closesAt();
    }

    @EventSourcingHandler
    void on(WaitingRoomClosed event) {
        closesAt = event.closedAt();
        forGood = true;
    }
}
