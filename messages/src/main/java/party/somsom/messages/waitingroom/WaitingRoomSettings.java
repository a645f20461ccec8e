package party.somsom.messages.waitingroom;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a festival lets people through to its booking page.
 *
 * @param opensAt          when the first person is admitted; absent means at once
 * @param admitPerMinute   the most admissions in any 60 seconds
 * @param maxActive        the most people on the booking page at the same time
 * @param admissionMinutes how long one admission lasts
 */
public record WaitingRoomSettings(@Nullable Instant opensAt, int admitPerMinute, int maxActive, int admissionMinutes) {
}
