package party.somsom.messages.waitingroom;

/**
 * The result of a tick.
 *
 * @param idle    whether nobody waits and nobody is admitted; the room then needs no tick until somebody joins
 * @param drawDue whether the room has opened and its line has not been drawn yet
 * @param version the sequence number of the room's last event at this tick
 */
public record Tick(boolean idle, boolean drawDue, long version) {
}
