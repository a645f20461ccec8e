package party.somsom.messages.waitingroom;

import java.time.Instant;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import party.somsom.messages.AggregateCommand;

/** What can be asked of a waiting room. Its id is made by {@link WaitingRoomIds}. */
public sealed interface WaitingRoomCommand extends AggregateCommand {
    String queueId();

    @Override
    default String aggregateId() {
        return queueId();
    }

    /** Repeating it changes nothing. */
    record OpenWaitingRoom(@TargetAggregateIdentifier String queueId, WaitingRoomSettings settings, Instant closesAt,
            Instant now) implements WaitingRoomCommand {
    }

    /** Answers a {@link Place}; whoever is in the room already keeps the place they have. */
    record JoinWaitingRoom(@TargetAggregateIdentifier String queueId, String userId,
            Instant now) implements WaitingRoomCommand {
    }

    /**
     * Ends what has expired, then admits what the rate and the cap allow at {@code now}. Any node may send it at any
     * time. Answers a {@link Tick}.
     */
    record AdmitNext(@TargetAggregateIdentifier String queueId, Instant now) implements WaitingRoomCommand {
    }

    /** Answers the {@link Instant} at which the person's live admission ends, null without one. */
    record CheckAdmission(@TargetAggregateIdentifier String queueId, String userId,
            Instant now) implements WaitingRoomCommand {
    }

    /** Gives up the place in line; nothing changes for whoever is not waiting. */
    record LeaveWaitingRoom(@TargetAggregateIdentifier String queueId, String userId,
            Instant now) implements WaitingRoomCommand {
    }

    /** Gives the slot on the booking page back; nothing changes for whoever is not admitted. */
    record EndAdmission(@TargetAggregateIdentifier String queueId, String userId, AdmissionEnd reason,
            Instant now) implements WaitingRoomCommand {
    }
}
