package party.somsom.identity;

/** Someone signed out, or a leaked refresh token ended the session; said on the node where it happened. */
public record SessionEnded(String sessionId) {
}
