package party.somsom.api.security;

import java.time.Instant;

import party.somsom.api.Texts;

/**
 * Who sent the request, as their access token says. A controller takes it as an argument; where no token is needed, as a
 * {@code @Nullable} one.
 */
public record Caller(String userId, String email, String name, String sessionId, Instant expiresAt) {
    /** Whether an address, as a path carries it, is the caller's own. */
    public boolean hasEmail(String address) {
        return email.equals(Texts.email(address));
    }
}
