package party.somsom.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.ParseException;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;

import party.somsom.api.TurnableClock;
import party.somsom.identity.token.AccessTokens;

@EdgeTest
class TokensTest {
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

    @Test
    void aTokenNamesTheCaller() {
        get("/whoami", "Bearer " + token()).expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.userId")
                .isEqualTo("u1")
                .jsonPath("$.email")
                .isEqualTo("soo@example.com")
                .jsonPath("$.name")
                .isEqualTo("Soo")
                .jsonPath("$.sessionId")
                .isEqualTo("s1")
                .jsonPath("$.expiresAt")
                .value(String.class, at -> assertThat(Instant.parse(at)).isAfter(clock.instant()));
    }

    @Test
    void aPublicEndpointKnowsTheCallerWhenThereIsOne() {
        http.get().uri("/dev/maybe").exchange().expectBody(String.class).isEqualTo("nobody");
        get("/dev/maybe", "Bearer " + token()).expectBody(String.class).isEqualTo("u1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/whoami", "/error", "/actuator", "/actuator/env", "/actuator/none"})
    void withoutATokenNothingElseIsServed(String uri) {
        http.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing-here", "/whoami/else", "/dev/order/1/2", "/actuator2", "/login"})
    void anUnknownPathIsNotFoundWithATokenAndWithout(String uri) {
        for (var answer : List.of(http.get().uri(uri).exchange(), get(uri, "Bearer " + token()))) {
            answer.expectStatus()
                    .isNotFound()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void whatOneCanOnlyWriteIsNotThereForReaders() {
        http.get().uri("/dev/order").exchange().expectStatus().isNotFound();
        http.delete().uri("/dev/order").exchange().expectStatus().isEqualTo(405);
    }

    @Test
    void theSchemesNameIsReadInAnyCase() {
        get("/whoami", "bearer " + token()).expectStatus().isOk();
        get("/whoami", "Basic c29tOnNvbQ==").expectStatus().isUnauthorized();
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

    @Test
    void thePublishedKeyChecksATokensSignature() throws Exception {
        var token = SignedJWT.parse(token());

        assertThat(token.verify(new RSASSAVerifier(published()))).isTrue();
        assertThat(token.getHeader().getKeyID()).isEqualTo(published().getKeyID());
        assertThat(token.getJWTClaimsSet().getClaims().keySet())
                .containsExactlyInAnyOrder("iss", "aud", "sub", "sid", "email", "name", "iat", "exp");
    }
}
