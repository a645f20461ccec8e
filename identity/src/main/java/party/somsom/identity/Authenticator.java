package party.somsom.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Checks access tokens. */
public interface Authenticator {
    /**
     * Whose token it is. Refuses with {@code TOKEN_INVALID} or {@code TOKEN_EXPIRED}; the token of a session that ended is
     * invalid.
     */
    Caller authenticate(String accessToken);

    /**
     * Those of the sessions that ended while access tokens of theirs may still be around, in one request to Redis.
     *
     * @throws org.springframework.dao.DataAccessException while Redis does not answer
     */
    Set<String> ended(Collection<String> sessionIds);

    /** The JSON Web Key Set (RFC 7517) that anybody can check access tokens with. */
    Map<String, Object> publicKeys();
}
