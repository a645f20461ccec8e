package party.somsom.api.waitingroom;

import java.time.Instant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.waitingroom.WaitingRoomCommand.ChangePacing;

/**
 * How people are let in from now on. Absent fields stay as they are.
 *
 * @param reason is kept in the event
 */
record ChangePacingRequest(@Min(1) @Max(100_000) @Nullable Integer admitPerMinute,
        @Min(1) @Max(100_000) @Nullable Integer maxActive, @Nullable Boolean paused,
        @NotBlank @Size(max = 200) String reason) {
    ChangePacing command(String queueId, String userId, Instant now) {
        return new ChangePacing(queueId, userId, admitPerMinute, maxActive, paused, reason.strip(), now);
    }
}
