package party.somsom.identity.token;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;

import party.somsom.identity.Caller;
import party.somsom.identity.IdentityRefusal;

/** Makes and reads access tokens. They are JWTs and must be signed with RS256, whatever the token's own header says. */
public class AccessTokens implements TokenReader {
    private static final String SESSION = "sid";
    private static final String EMAIL = "email";
    private static final String NAME = "name";
    private static final String ROLES = "roles";

    private final TokenProperties properties;
    private final Clock clock;
    private final SigningKeys keys;
    private final DefaultJWTProcessor<SecurityContext> reader = new DefaultJWTProcessor<>();

    AccessTokens(TokenProperties properties, SigningKeys keys, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        this.keys = keys;
        reader.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256,
                (wanted, _) -> wanted.select(new JWKSet(keys.known()))));
        reader.setJWTClaimsSetVerifier(new TimedClaims(properties.audience(),
                new JWTClaimsSet.Builder().issuer(properties.issuer()).build(),
                Set.of("sub", "exp", SESSION, EMAIL, NAME), clock));
    }

    /** How long a token is valid. */
    public Duration lifetime() {
        return properties.accessTokenTtl();
    }

    public String issue(String userId, String email, String name, String sessionId) {
        return issue(userId, email, name, sessionId, Set.of());
    }

    /** @param roles see {@link Caller}; the token has them until it expires */
    public String issue(String userId, String email, String name, String sessionId, Set<String> roles) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var claims = new JWTClaimsSet.Builder().issuer(properties.issuer())
                .audience(properties.audience())
                .subject(userId)
                .claim(SESSION, sessionId)
                .claim(EMAIL, email)
                .claim(NAME, name)
                .claim(ROLES, roles.isEmpty() ? null : List.copyOf(roles))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime())))
                .build();
        var key = keys.signing();
        var token = new SignedJWT(key.header(), claims);
        try {
            token.sign(key.signer());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public Caller read(String token) {
        try {
            var signed = SignedJWT.parse(token);
            var claims = reader.process(signed, null);
            if (!keys.accepts(signed.getHeader().getKeyID())) {
                throw IdentityRefusal.TOKEN_EXPIRED.asException(); // everything that a retired key signed is over
            }
            return new Caller(claims.getSubject(), claims.getStringClaim(EMAIL), claims.getStringClaim(NAME),
                    claims.getStringClaim(SESSION), claims.getExpirationTime().toInstant(), roles(claims));
        } catch (ExpiredJWTException _) {
            throw IdentityRefusal.TOKEN_EXPIRED.asException();
        } catch (BadJOSEException | ParseException | JOSEException _) {
            throw IdentityRefusal.TOKEN_INVALID.asException();
        }
    }

    private static Set<String> roles(JWTClaimsSet claims) throws ParseException {
        var roles = claims.getStringListClaim(ROLES);
        return roles == null ? Set.of() : Set.copyOf(roles);
    }

    @Override
    public Map<String, Object> publicKeys() {
        return keys.published();
    }
}
