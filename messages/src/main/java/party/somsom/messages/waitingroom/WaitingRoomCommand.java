package party.somsom.messages.waitingroom;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import party.somsom.messages.Command;

/** What can be asked of a waiting room. Its id is made by {@link WaitingRoomIds}. */
public sealed interface WaitingRoomCommand<R extends @Nullable Object> extends Command<R> {
    String queueId();

    @Override
    default String aggregateId() {
        return queueId();
    }

    /** Repeating it changes nothing. */
    record OpenWaitingRoom(@TargetAggregateIdentifier String queueId, String organiserId, WaitingRoomSettings settings,
            @Nullable String seedHash, Instant closesAt, Instant now) implements WaitingRoomCommand<Void> {
    }

    /**
     * For the organiser alone; what is null stays as it is.
     *
     * @param reason kept with the change
     */
    record ChangePacing(@TargetAggregateIdentifier String queueId, String userId, @Nullable Integer admitPerMinute,
            @Nullable Integer maxActive, @Nullable Boolean paused, String reason,
            Instant now) implements WaitingRoomCommand<PacingView> {
    }

    /**
     * Whoever is in the room already keeps the place they have. It is refused as a whole: then each of several people may ask
     * alone.
     *
     * @param userIds in the order in which they came
     */
    record JoinWaitingRoom(@TargetAggregateIdentifier String queueId, List<String> userIds,
            Instant now) implements WaitingRoomCommand<Places> {
    }

    /**
     * Gives everyone who came early a position, once the room has opened. Repeating it changes nothing.
     *
     * @param seed the one whose hash the room was opened with
     */
    record DrawLine(@TargetAggregateIdentifier String queueId, String seed,
            Instant now) implements WaitingRoomCommand<Void> {
    }

    /**
     * Ends what has expired or was missed, passes over whoever is silent, then admits what the rate and the cap allow at
     * {@code now}. Any node may send it at any time.
     *
     * @param silent people of whom nothing was heard for long; some of them is enough, the next tick brings the others
     */
    record AdmitNext(@TargetAggregateIdentifier String queueId, Set<String> silent,
            Instant now) implements WaitingRoomCommand<Tick> {
    }

    /** The person has come to the booking page. Answers when their live admission ends, null without one. */
    record EnterBookingPage(@TargetAggregateIdentifier String queueId, String userId,
            Instant now) implements WaitingRoomCommand<@Nullable Instant> {
    }

    /** Somebody who was passed over shows up again; nothing changes for anyone else. */
    record ReturnToLine(@TargetAggregateIdentifier String queueId, String userId,
            Instant now) implements WaitingRoomCommand<Void> {
    }

    /** Gives up the place in line; nothing changes for whoever is not waiting. */
    record LeaveWaitingRoom(@TargetAggregateIdentifier String queueId, String userId,
            Instant now) implements WaitingRoomCommand<Void> {
    }

    /**
     * Gives the slot on the booking page back; nothing changes for whoever is not admitted.
     *
     * @param until when the admission that is meant would end, for it may have ended and given way to another; absent for
     *              whichever the person has
     */
    record EndAdmission(@TargetAggregateIdentifier String queueId, String userId, AdmissionEnd reason,
            @Nullable Instant until, Instant now) implements WaitingRoomCommand<Void> {
    }

    /** The room closes at another time than it was opened for; repeating it changes nothing. */
    record ChangeClosing(@TargetAggregateIdentifier String queueId, Instant closesAt,
            Instant now) implements WaitingRoomCommand<Void> {
    }
}
