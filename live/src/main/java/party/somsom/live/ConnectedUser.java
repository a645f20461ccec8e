package party.somsom.live;

import java.security.Principal;
import java.time.Instant;

/**
 * The user that a connection belongs to.
 *
 * @param userSessionId the session that the user logged in to; several connections may share it
 * @param expiresAt     when the connection ends at the latest
 */
public record ConnectedUser(String userId, String userSessionId, Instant expiresAt) implements Principal {
    @Override
    public String getName() {
        return userId;
    }
}
