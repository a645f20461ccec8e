package party.somsom.localstack.cognito;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/** Makes access and ID tokens with the claims of Cognito, and reads access tokens. */
final class PoolTokens {
    static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final String ORIGIN = "origin_jti";
    private static final String USE = "token_use";
    private static final String ACCESS = "access";
    private static final String GROUPS = "cognito:groups";

    private final Pool pool;
    private final PoolKey key;
    private final InstantSource time;

    PoolTokens(Pool pool, PoolKey key, InstantSource time) {
        this.pool = pool;
        this.key = key;
        this.time = time;
    }

    /** What an access token says. */
    record Shown(String sub, String origin) {
    }

    String access(User user, Session session) {
        return signed(claims(user, session).claim(USE, ACCESS)
                .claim("client_id", pool.clientId())
                .claim("username", user.username())
                .claim("scope", "aws.cognito.signin.user.admin"));
    }

    String id(User user, Session session) {
        var claims = claims(user, session).claim(USE, "id")
                .audience(pool.clientId())
                .claim("cognito:username", user.username());
        user.attributes().forEach(claims::claim);
        return signed(claims.claim(User.EMAIL_VERIFIED, user.hasVerifiedEmail()));
    }

    private JWTClaimsSet.Builder claims(User user, Session session) {
        var now = Instant.ofEpochSecond(time.instant().getEpochSecond());
        var claims = new JWTClaimsSet.Builder().issuer(pool.issuer())
                .subject(user.sub())
                .jwtID(UUID.randomUUID().toString())
                .claim(ORIGIN, session.origin())
                .claim("event_id", UUID.randomUUID().toString())
                .claim("auth_time", session.startedAt().getEpochSecond())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)));
        return user.groups().isEmpty() ? claims : claims.claim(GROUPS, List.copyOf(user.groups()));
    }

    private String signed(JWTClaimsSet.Builder claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.key().getKeyID()).build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key.key()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    Shown read(String accessToken) {
        try {
            var token = SignedJWT.parse(accessToken);
            var claims = token.getJWTClaimsSet();
            if (!token.verify(new RSASSAVerifier(key.key().toRSAPublicKey()))
                    || !ACCESS.equals(claims.getStringClaim(USE))) {
                throw Fault.NOT_AUTHORIZED.asException("Invalid Access Token");
            }
            if (!time.instant().isBefore(claims.getExpirationTime().toInstant())) {
                throw Fault.NOT_AUTHORIZED.asException("Access Token has expired");
            }
            return new Shown(claims.getSubject(), claims.getStringClaim(ORIGIN));
        } catch (ParseException | JOSEException _) {
            throw Fault.NOT_AUTHORIZED.asException("Invalid Access Token");
        }
    }
}
