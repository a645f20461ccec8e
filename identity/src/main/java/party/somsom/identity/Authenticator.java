package party.somsom.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Checks access tokens. */
public interface Authenticator {
    /**
     * Returns the owner of the token. Refuses with {@code TOKEN_INVALID} or {@code TOKEN_EXPIRED}. A token is invalid
     * once its session has ended.
     */
    Caller authenticate(String accessToken);

    /**
     * Returns the sessions that have ended while their access tokens may still be valid. It asks Redis once.
     *
     * @throws org.springframework.dao.DataAccessException while Redis does not answer
     */
    Set<String> ended(Collection<String> sessionIds);

    /** The JSON Web Key Set (RFC 7517) with which anybody can check access tokens. It changes when keys rotate. */
    Map<String, Object> publicKeys();
}
