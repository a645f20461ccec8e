package party.somsom.api.security;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.identity.Authenticator;
import party.somsom.identity.Caller;

/** Turns the value of an Authorization header into the caller, where Spring Security does not do it. */
@Component
public class HeaderAuthenticator {
    private final Authenticator authenticator;

    HeaderAuthenticator(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    /** Refuses as {@link Authenticator#authenticate} does, and with {@code UNAUTHENTICATED} without a token. */
    public Caller authenticate(@Nullable String authorization) {
        var token = BearerToken.in(authorization);
        if (token == null) {
            throw new ProblemException(ProblemCode.UNAUTHENTICATED);
        }
        return authenticator.authenticate(token);
    }
}
