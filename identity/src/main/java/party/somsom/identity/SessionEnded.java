package party.somsom.identity;

/** A session has ended: its owner signed out, or a refresh token leaked. Published on the node where it happened. */
public record SessionEnded(String sessionId) {
}
