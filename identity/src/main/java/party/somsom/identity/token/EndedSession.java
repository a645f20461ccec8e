package party.somsom.identity.token;

/** @param endedAt in milliseconds */
public record EndedSession(String sessionId, long endedAt) {
}
