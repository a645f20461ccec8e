package party.somsom.notifications.queue;

/**
 * A message of the queue that this node has received.
 *
 * @param receives how often it was received so far, this time included
 */
public record ReceivedMessage(String receipt, String body, int receives) {
}
