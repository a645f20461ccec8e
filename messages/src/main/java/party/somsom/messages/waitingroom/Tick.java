package party.somsom.messages.waitingroom;

/**
 * What a tick found.
 *
 * @param idle    nobody waits and nobody is admitted: no tick is needed until someone joins
 * @param drawDue the room has opened and its line is still to be drawn
 * @param version sequence number of the room's last event as of this tick
 */
public record Tick(boolean idle, boolean drawDue, long version) {
}
