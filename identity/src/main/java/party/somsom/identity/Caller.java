package party.somsom.identity;

import java.time.Instant;

/** The sender of the request, as their access token says. */
public record Caller(String userId, String email, String name, String sessionId, Instant expiresAt) {
    /** Whether the address, which may come from a path, is the caller's own. */
    public boolean hasEmail(String address) {
        return email.equals(address) || EmailAddress.normalised(address).filter(email::equals).isPresent();
    }
}
