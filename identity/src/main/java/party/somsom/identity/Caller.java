package party.somsom.identity;

import java.time.Instant;
import java.util.Set;

/**
 * The sender of the request, as their access token says.
 *
 * @param roles what they are beyond a person with an account, in capitals, for example {@code OPERATOR}
 */
public record Caller(String userId, String email, String name, String sessionId, Instant expiresAt,
        Set<String> roles) {
    /** The role of people who see and do everything that operators may. */
    public static final String OPERATOR = "OPERATOR";

    public Caller(String userId, String email, String name, String sessionId, Instant expiresAt) {
        this(userId, email, name, sessionId, expiresAt, Set.of());
    }

    public boolean isOperator() {
        return roles.contains(OPERATOR);
    }

    /** Whether the address, which may come from a path, is the caller's own. */
    public boolean hasEmail(String address) {
        return email.equals(address) || EmailAddress.normalised(address).filter(email::equals).isPresent();
    }
}
