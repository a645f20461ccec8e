package party.somsom.identity.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static party.somsom.identity.cognito.PublishedPool.NOW;
import static party.somsom.identity.cognito.PublishedPool.TTL;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;

import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.IdentityRefusedException;

class CognitoTokensTest {
    private PublishedPool pool;
    private CognitoTokens tokens;

    @BeforeEach
    void publish() throws Exception {
        pool = new PublishedPool();
        tokens = at(NOW);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private CognitoTokens at(Instant now) throws Exception {
        return pool.reader(Clock.fixed(now, ZoneOffset.UTC));
    }

    private static void refused(CognitoTokens tokens, String token, IdentityRefusal reason) {
        assertThatExceptionOfType(IdentityRefusedException.class).isThrownBy(() -> tokens.read(token))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(reason));
    }

    @Test
    void anAccessTokenSaysWhoseItIs() throws Exception {
        var shown = tokens.read(pool.token(claims -> claims.claim("cognito:groups", List.of("operator", "gate-1"))));

        assertThat(shown).isEqualTo(new CognitoTokens.Shown("sub-1", "name-1", "origin-1", NOW.plus(TTL),
                Set.of("OPERATOR", "GATE_1")));
        assertThat(tokens.publicKeys().toString()).contains("published").doesNotContain(" d=");
    }

    @Test
    void withoutAnOriginEachTokenIsASessionOfItsOwn() throws Exception {
        var shown = tokens.read(pool.token(claims -> claims.claim("origin_jti", null)));

        assertThat(shown.sessionId()).isEqualTo("jti-1");
        assertThat(shown.roles()).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(fault("an ID token", claims -> claims.claim("token_use", "id")),
                fault("of another client", claims -> claims.claim("client_id", "other")),
                fault("of another pool", claims -> claims.issuer("http://127.0.0.1/pool")),
                fault("of nobody", claims -> claims.subject(null)),
                fault("for ever", claims -> claims.expirationTime(null)),
                fault("for longer than a sign-out is remembered",
                        claims -> claims.expirationTime(Date.from(NOW.plus(TTL).plusSeconds(1)))));
    }

    private static Arguments fault(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void anythingElseIsInvalid(String name, UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        refused(tokens, pool.token(change), IdentityRefusal.TOKEN_INVALID);
    }

    @Test
    void aTokenThatThePoolHasNotSignedIsInvalid() throws Exception {
        var unknownKey = pool.signed(PublishedPool.newKey("unknown"), UnaryOperator.identity());
        var sameName = pool.signed(PublishedPool.newKey("published"), UnaryOperator.identity());
        var unsigned = new PlainJWT(new JWTClaimsSet.Builder().subject("sub-1").build()).serialize();

        for (var token : List.of(sameName, unsigned, "no token", unknownKey, unknownKey)) {
            refused(tokens, token, IdentityRefusal.TOKEN_INVALID);
        }
    }

    @Test
    void aTokenExpiresToTheSecond() throws Exception {
        var token = pool.token(UnaryOperator.identity());

        assertThat(at(NOW.plus(TTL).minusMillis(1)).read(token).userId()).isEqualTo("sub-1");
        refused(at(NOW.plus(TTL)), token, IdentityRefusal.TOKEN_EXPIRED);
    }

    @Test
    void whileTheKeysCannotBeReadNobodyIsToldThatTheTokenIsWrong() throws Exception {
        var token = pool.token(UnaryOperator.identity());
        pool.close();

        assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(() -> tokens.read(token));
    }
}
