package party.somsom.identity.cognito;

import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.dao.DataAccessResourceFailureException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;

import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.token.TimedClaims;
import party.somsom.identity.token.TokenProperties;

/**
 * Checks the access tokens of the pool by the keys that it publishes. Keys are kept for a day if Cognito does not
 * answer.
 */
class CognitoTokens {
    private static final int PATIENCE = 2000;
    private static final int MOST_BYTES = 50 * 1024;
    private static final Duration KEYS_SURVIVE = Duration.ofDays(1);
    private static final String ORIGIN = "origin_jti";
    private static final String USERNAME = "username";

    /** Tokens that are valid for longer are refused, because their sign-out would be forgotten. */
    private final Duration longest;
    private final JWKSource<SecurityContext> keys;
    private final DefaultJWTProcessor<SecurityContext> reader = new DefaultJWTProcessor<>();

    CognitoTokens(CognitoProperties pool, TokenProperties settings, Clock clock) throws MalformedURLException {
        this.longest = settings.accessTokenTtl();
        var published = URI.create(pool.issuer() + "/.well-known/jwks.json").toURL();
        this.keys = JWKSourceBuilder
                .<SecurityContext>create(published, new DefaultResourceRetriever(PATIENCE, PATIENCE, MOST_BYTES))
                .refreshAheadCache(false) // it would need a thread
                .retrying(true)
                .outageTolerant(KEYS_SURVIVE.toMillis())
                .build();
        reader.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        reader.setJWTClaimsSetVerifier(new TimedClaims(null,
                new JWTClaimsSet.Builder().issuer(pool.issuer().toString())
                        .claim("token_use", "access")
                        .claim("client_id", pool.clientId())
                        .build(),
                Set.of("sub", "exp", "iat", "jti", USERNAME), clock));
    }

    /**
     * What an access token says.
     *
     * @param sessionId the {@code origin_jti}, which all tokens of a log-in have in common; only pools without
     *                  revocation leave it out, and there each token is a session of its own
     * @param roles     the groups of the pool, in capitals
     */
    record Shown(String userId, String username, String sessionId, Instant expiresAt, Set<String> roles) {
    }

    /** {@code TOKEN_INVALID}, {@code TOKEN_EXPIRED}. */
    Shown read(String accessToken) {
        try {
            return shown(reader.process(accessToken, null));
        } catch (ExpiredJWTException _) {
            throw IdentityRefusal.TOKEN_EXPIRED.asException();
        } catch (RateLimitReachedException _) {
            throw IdentityRefusal.TOKEN_INVALID.asException(); // a key that was unknown half a minute ago
        } catch (KeySourceException away) {
            throw new DataAccessResourceFailureException("The keys of the user pool cannot be read", away);
        } catch (BadJOSEException | JOSEException | ParseException _) {
            throw IdentityRefusal.TOKEN_INVALID.asException();
        }
    }

    private Shown shown(JWTClaimsSet claims) throws ParseException {
        var expiresAt = claims.getExpirationTime().toInstant();
        if (expiresAt.isAfter(claims.getIssueTime().toInstant().plus(longest))) {
            throw IdentityRefusal.TOKEN_INVALID.asException();
        }
        var origin = claims.getStringClaim(ORIGIN);
        return new Shown(claims.getSubject(), claims.getStringClaim(USERNAME),
                Objects.requireNonNullElse(origin, claims.getJWTID()), expiresAt,
                roles(claims.getStringListClaim("cognito:groups")));
    }

    private static Set<String> roles(List<String> groups) {
        return groups == null
                ? Set.of()
                : groups.stream()
                        .map(group -> group.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
                        .collect(Collectors.toUnmodifiableSet());
    }

    Map<String, Object> publicKeys() {
        try {
            return new JWKSet(keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null)).toJSONObject(true);
        } catch (KeySourceException away) {
            throw new DataAccessResourceFailureException("The keys of the user pool cannot be read", away);
        }
    }
}
