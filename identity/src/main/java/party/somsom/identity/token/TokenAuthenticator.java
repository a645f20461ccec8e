package party.somsom.identity.token;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import party.somsom.identity.Authenticator;
import party.somsom.identity.Caller;
import party.somsom.identity.IdentityRefusal;

/** Accepts tokens that are genuine, not expired and not revoked. */
class TokenAuthenticator implements Authenticator {
    private final KnownTokens tokens;
    private final Revocations revocations;
    private final TokenReader reader;

    TokenAuthenticator(KnownTokens tokens, Revocations revocations, TokenReader reader) {
        this.tokens = tokens;
        this.revocations = revocations;
        this.reader = reader;
    }

    @Override
    public Caller authenticate(String accessToken) {
        var caller = tokens.read(accessToken);
        if (revocations.contains(caller.sessionId())) {
            throw IdentityRefusal.TOKEN_INVALID.asException();
        }
        return caller;
    }

    @Override
    public Set<String> ended(Collection<String> sessionIds) {
        return revocations.among(sessionIds);
    }

    @Override
    public Map<String, Object> publicKeys() {
        return reader.publicKeys();
    }
}
