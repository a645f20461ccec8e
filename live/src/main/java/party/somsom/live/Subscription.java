package party.somsom.live;

import java.util.Locale;

/**
 * One client's subscription to a destination.
 *
 * @param sessionId   the connection
 * @param id          the client's own id for it, unique within its connection
 * @param destination the name that messages are published under
 * @param language    the language that the client reads
 */
public record Subscription(String sessionId, String id, String destination, String userId, Locale language) {
}
