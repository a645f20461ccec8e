package party.somsom.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import party.somsom.api.TurnableClock;
import party.somsom.identity.token.AccessTokens;

@EdgeTest
class ForgedTokensTest {
    @Autowired
    private RestTestClient http;
    @Autowired
    private AccessTokens tokens;
    @Autowired
    private TurnableClock clock;

    private String token() {
        return tokens.issue("u1", "soo@example.com", "Soo", "s1");
    }

    private RestTestClient.ResponseSpec get(String uri, String authorization) {
        return http.get().uri(uri).header(HttpHeaders.AUTHORIZATION, authorization).exchange();
    }

    private void refused(String token, String code) {
        for (var uri : new String[]{"/whoami", "/dev/maybe", "/nothing-here"}) {
            get(uri, "Bearer " + token).expectStatus()
                    .isUnauthorized()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectHeader()
                    .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo(code);
        }
    }

    @Test
    void anExpiredTokenSaysSo() {
        var token = token();
        clock.forward(tokens.lifetime());

        refused(token, "TOKEN_EXPIRED");
    }

    @Test
    void aTokenOfAnEndedSessionIsRefused() {
        refused(tokens.issue("u1", "soo@example.com", "Soo", EdgeApplication.ENDED_SESSION), "TOKEN_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "..", "e30.e30.e30", "%", "two words"})
    void whatIsNoTokenIsRefused(String token) {
        refused(token, "TOKEN_INVALID");
    }

    @Test
    void anUnsignedTokenIsRefused() {
        var parts = token().split("\\.");

        refused(encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".", "TOKEN_INVALID");
        refused(encoded("{\"alg\":\"RS256\"}") + "." + parts[1] + ".", "TOKEN_INVALID");
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsRefused() throws JOSEException {
        refused(signed(JWSAlgorithm.HS256, new MACSigner(published().toRSAPublicKey().getEncoded()), same()),
                "TOKEN_INVALID");
    }

    @Test
    void aTokenSignedByAnotherKeyIsRefused() throws JOSEException {
        refused(signed(JWSAlgorithm.RS256, new RSASSASigner(new RSAKeyGenerator(2048).generate()), same()),
                "TOKEN_INVALID");
    }

    /** A header may name a key, but only the key's id counts. */
    @Test
    void aKeyThatTheTokenBringsAlongIsNotTrusted() throws JOSEException {
        var own = new RSAKeyGenerator(2048).generate();
        var parts = signed(JWSAlgorithm.RS256, new RSASSASigner(own), same()).split("\\.");
        for (var kid : List.of(published().getKeyID(), own.computeThumbprint().toString())) {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid)
                    .jwk(own.toPublicJWK())
                    .jwkURL(URI.create("https://attacker.example/keys.json"))
                    .build();
            var signature = new RSASSASigner(own).sign(header,
                    (header.toBase64URL() + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));

            refused(header.toBase64URL() + "." + parts[1] + "." + signature, "TOKEN_INVALID");
        }
    }

    @Test
    void aChangedTokenIsRefused() {
        var parts = token().split("\\.");
        var changed = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("u1", "u2");

        refused(parts[0] + "." + encoded(changed) + "." + parts[2], "TOKEN_INVALID");
    }

    private RSAKey published() {
        try {
            var keys = http.get()
                    .uri("/.well-known/jwks.json")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=300, public")
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody();
            assertThat(keys).doesNotContain("\"d\"", "\"p\"");
            return JWKSet.parse(keys).getKeys().getFirst().toRSAKey();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private String signed(JWSAlgorithm algorithm, JWSSigner signer, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        var claims = new JWTClaimsSet.Builder().issuer("https://somsom.party")
                .audience("somsom")
                .subject("u1")
                .claim("sid", "s1")
                .claim("email", "soo@example.com")
                .claim("name", "Soo")
                .expirationTime(Date.from(clock.instant().plus(Duration.ofMinutes(5))));
        var header = new JWSHeader.Builder(algorithm).keyID(published().getKeyID()).build();
        var token = new SignedJWT(header, change.apply(claims).build());
        token.sign(signer);
        return token.serialize();
    }

    private static UnaryOperator<JWTClaimsSet.Builder> same() {
        return claims -> claims;
    }
}
