package party.somsom.identity.token;

import java.util.Map;

import party.somsom.identity.Caller;

/** Reads the access tokens of the provider that issues them. */
public interface TokenReader {
    /**
     * Returns the owner of a token that is genuine and not expired. It does not check whether the session has ended.
     * {@code TOKEN_INVALID}, {@code TOKEN_EXPIRED}.
     */
    Caller read(String accessToken);

    /** The keys that sign tokens now or did lately, as a JSON Web Key Set. */
    Map<String, Object> publicKeys();
}
