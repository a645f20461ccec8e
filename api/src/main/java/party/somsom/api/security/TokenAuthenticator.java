package party.somsom.api.security;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;

/** Turns an access token into the caller, over HTTP and STOMP alike. */
@Component
public class TokenAuthenticator {
    private final KnownTokens tokens;
    private final Revocations revocations;

    TokenAuthenticator(KnownTokens tokens, Revocations revocations) {
        this.tokens = tokens;
        this.revocations = revocations;
    }

    /** Refuses with {@code TOKEN_INVALID} or {@code TOKEN_EXPIRED}; a signed-out session's token is invalid. */
    public Caller authenticate(String token) {
        var caller = tokens.read(token);
        if (revocations.contains(caller.sessionId())) {
            throw new ProblemException(ProblemCode.TOKEN_INVALID);
        }
        return caller;
    }

    /** As {@link #authenticate}, for the value of an Authorization header; {@code UNAUTHENTICATED} without a token. */
    public Caller authenticateHeader(@Nullable String authorization) {
        var token = BearerToken.in(authorization);
        if (token == null) {
            throw new ProblemException(ProblemCode.UNAUTHENTICATED);
        }
        return authenticate(token);
    }
}
