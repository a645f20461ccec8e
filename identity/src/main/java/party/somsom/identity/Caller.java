package party.somsom.identity;

import java.time.Instant;

import party.somsom.foundation.text.Texts;

/** Who sent the request, as their access token says. */
public record Caller(String userId, String email, String name, String sessionId, Instant expiresAt) {
    /** Whether an address, as a path carries it, is the caller's own. */
    public boolean hasEmail(String address) {
        return email.equals(Texts.email(address));
    }
}
