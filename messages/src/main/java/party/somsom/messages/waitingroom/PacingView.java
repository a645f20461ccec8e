package party.somsom.messages.waitingroom;

/**
 * How fast a room admits now.
 *
 * @param admitPerMinute at most this many admissions in any 60 seconds
 * @param maxActive      at most this many people on the booking page at one time
 * @param paused         nobody is admitted until it is resumed
 */
public record PacingView(int admitPerMinute, int maxActive, boolean paused) {
}
