package party.somsom.messages.waitingroom;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import party.somsom.messages.Command;

/** The commands to a waiting room. {@link WaitingRoomIds} makes its id. */
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
     * Only the organiser may send it. A null field stays unchanged.
     *
     * @param reason stored with the change
     */
    record ChangePacing(@TargetAggregateIdentifier String queueId, String userId, @Nullable Integer admitPerMinute,
            @Nullable Integer maxActive, @Nullable Boolean paused, String reason,
            Instant now) implements WaitingRoomCommand<PacingView> {
    }

    /**
     * A person who is already in the room keeps their place. If the command is refused, it is refused for all of its
     * people; each of them may then ask alone.
     *
     * @param userIds in the order in which the people came
     */
    record JoinWaitingRoom(@TargetAggregateIdentifier String queueId, List<String> userIds,
            Instant now) implements WaitingRoomCommand<Places> {
    }

    /**
     * Gives a position to everybody who came early, once the room has opened. Repeating it changes nothing.
     *
     * @param seed the seed whose hash was in the command that opened the room
     */
    record DrawLine(@TargetAggregateIdentifier String queueId, String seed,
            Instant now) implements WaitingRoomCommand<Void> {
    }

    /**
     * Ends admissions that have expired or were missed, passes over silent people, then admits as many people as the
     * rate and the cap allow at {@code now}. Any node may send it at any time.
     *
     * @param silent people who were not heard of for long; the list may be incomplete, because the next tick brings the
     *               others
     */
    record AdmitNext(@TargetAggregateIdentifier String queueId, Set<String> silent,
            Instant now) implements WaitingRoomCommand<Tick> {
    }

    /**
     * The person has come to the booking page. Returns the end of their current admission, or null if they have none.
     */
    record EnterBookingPage(@TargetAggregateIdentifier String queueId, String userId,
            Instant now) implements WaitingRoomCommand<@Nullable Instant> {
    }

    /** A person who was passed over is back. Nothing changes if the person was not passed over. */
    record ReturnToLine(@TargetAggregateIdentifier String queueId, String userId,
            Instant now) implements WaitingRoomCommand<Void> {
    }

    /** Gives up the place in line. Nothing changes if the person is not waiting. */
    record LeaveWaitingRoom(@TargetAggregateIdentifier String queueId, String userId,
            Instant now) implements WaitingRoomCommand<Void> {
    }

    /**
     * Frees the person's slot on the booking page. Nothing changes if the person is not admitted.
     *
     * @param until the end of the admission that is meant, because a newer one may have replaced it; if absent, the
     *              person's current admission is meant
     */
    record EndAdmission(@TargetAggregateIdentifier String queueId, String userId, AdmissionEnd reason,
            @Nullable Instant until, Instant now) implements WaitingRoomCommand<Void> {
    }

    /**
     * The festival was cancelled. Everybody leaves the room, and nobody comes or is let through any more. Repeating it
     * changes nothing.
     */
    record CloseWaitingRoom(@TargetAggregateIdentifier String queueId,
            Instant now) implements WaitingRoomCommand<Void> {
    }

    /** Changes the time at which the room closes, unless it was closed for good. Repeating it changes nothing. */
    record ChangeClosing(@TargetAggregateIdentifier String queueId, Instant closesAt,
            Instant now) implements WaitingRoomCommand<Void> {
    }
}
