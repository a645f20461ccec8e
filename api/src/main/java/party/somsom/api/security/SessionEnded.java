package party.somsom.api.security;

/** Someone signed out, or a leaked refresh token ended the session; said on the node where it happened. */
public record SessionEnded(String sessionId) {
}
