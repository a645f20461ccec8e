package party.somsom.api.push;

import java.util.Locale;

import party.somsom.identity.Caller;

/**
 * One client's wish to be told.
 *
 * @param id          the client's own name for it, unique within its connection
 * @param destination the name that it is published under
 * @param language    what the client reads
 */
public record Subscription(String sessionId, String id, String destination, Caller caller, Locale language) {
}
