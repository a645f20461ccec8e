package party.somsom.identity.token;

import java.time.Clock;
import java.util.Date;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;

/** Checks the claims of a token, its time by the application's clock and to the second. */
public final class TimedClaims extends DefaultJWTClaimsVerifier<SecurityContext> {
    private final Clock clock;

    /**
     * @param exact    claims that the token must have with these values
     * @param required claims that it must have
     */
    public TimedClaims(@Nullable String audience, JWTClaimsSet exact, Set<String> required, Clock clock) {
        super(audience, exact, required);
        this.clock = clock;
        setMaxClockSkew(0);
    }

    @Override
    protected Date currentTime() {
        return Date.from(clock.instant());
    }
}
