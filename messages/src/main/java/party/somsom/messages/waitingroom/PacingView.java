package party.somsom.messages.waitingroom;

/**
 * How fast a room admits people now.
 *
 * @param admitPerMinute the most admissions in any 60 seconds
 * @param maxActive      the most people on the booking page at the same time
 * @param paused         if true, nobody is admitted until the room is resumed
 */
public record PacingView(int admitPerMinute, int maxActive, boolean paused) {
}
