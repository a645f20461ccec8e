package party.somsom.api.waitingroom;

import java.time.Instant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;

import party.somsom.api.text.ValidText;
import party.somsom.foundation.text.TextRule;
import party.somsom.messages.waitingroom.WaitingRoomCommand.ChangePacing;

/**
 * How people are let in from now on. Absent fields stay as they are.
 *
 * @param reason is kept in the event
 */
record ChangePacingRequest(@Min(1) @Max(100_000) @Nullable Integer admitPerMinute,
        @Min(1) @Max(100_000) @Nullable Integer maxActive, @Nullable Boolean paused,
        @ValidText(max = ChangePacingRequest.MOST_IN_REASON) String reason) {
    static final int MOST_IN_REASON = 200;
    private static final TextRule REASON = TextRule.line(MOST_IN_REASON);

    ChangePacingRequest {
        reason = reason == null ? "" : REASON.normal(reason);
    }

    ChangePacing command(String queueId, String userId, Instant now) {
        return new ChangePacing(queueId, userId, admitPerMinute, maxActive, paused, reason, now);
    }
}
