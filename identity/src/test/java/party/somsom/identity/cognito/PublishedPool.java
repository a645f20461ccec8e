package party.somsom.identity.cognito;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

import party.somsom.identity.token.TokenProperties;

/** A user pool that publishes its keys, and signs any token. */
final class PublishedPool implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    static final Duration TTL = Duration.ofMinutes(15);
    static final String CLIENT = "client";

    private final RSAKey key;
    private final HttpServer server;

    PublishedPool() throws IOException, JOSEException {
        this.key = newKey("published");
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/pool/.well-known/jwks.json", exchange -> {
            var body = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    static RSAKey newKey(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(id).generate();
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:%d/pool".formatted(server.getAddress().getPort()));
    }

    CognitoTokens reader(Clock clock) throws IOException {
        return new CognitoTokens(new CognitoProperties("pool", CLIENT, issuer(), null, Duration.ofDays(30)),
                new TokenProperties(Path.of("unused"), "unused", "unused", TTL), clock);
    }

    /** An access token as Cognito makes it, with some changes. */
    String token(UnaryOperator<JWTClaimsSet.Builder> changes) throws JOSEException {
        return signed(key, changes);
    }

    String signed(RSAKey by, UnaryOperator<JWTClaimsSet.Builder> changes) throws JOSEException {
        var claims = new JWTClaimsSet.Builder().issuer(issuer().toString())
                .subject("sub-1")
                .jwtID("jti-1")
                .claim("origin_jti", "origin-1")
                .claim("token_use", "access")
                .claim("client_id", CLIENT)
                .claim("username", "name-1")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plus(TTL)));
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build();
        var token = new SignedJWT(header, changes.apply(claims).build());
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
