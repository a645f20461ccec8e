package party.somsom.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static party.somsom.identity.token.TestNodes.MAX_AGE;
import static party.somsom.identity.token.TestNodes.PUBLISH_AHEAD;
import static party.somsom.identity.token.TestNodes.TOKEN_TTL;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.IdentityRefusedException;

/** What becomes of tokens when their key is followed by another. */
class RotatedTokensTest extends TwoNodes {
    @Test
    void aTokenOutlivesTheRotationOfItsKey() {
        // given
        one.keys().rotate();
        other.keys().look();
        nodes.clock().forward(PUBLISH_AHEAD.minusSeconds(1));
        var last = one.issue();

        // when
        nodes.clock().forward(TOKEN_TTL.minusSeconds(1));

        // then
        assertThat(other.accepts(last)).isTrue();
        var next = one.issue();
        assertThat(other.accepts(next)).isTrue();
        assertThat(next.split("\\.")[0]).isNotEqualTo(last.split("\\.")[0]);
        nodes.clock().forward(Duration.ofSeconds(1));
        assertThat(other.accepts(last)).isFalse();
    }

    @Test
    void whoeverComesBackAfterARotationIsToldThatTheTokenHasExpired() {
        // given
        var old = one.issue();
        one.keys().rotate();

        // when
        nodes.clock().forward(Duration.ofDays(29));
        other.keys().tidy();

        // then
        assertThat(other.published()).hasSize(1);
        assertThatExceptionOfType(IdentityRefusedException.class).isThrownBy(() -> other.known().read(old))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(IdentityRefusal.TOKEN_EXPIRED));
    }

    @Test
    void aRetiredKeyIsOfNoUseToWhoeverStoleIt() throws IOException {
        // given
        var thief = nodes.apart(nodes.file(), MAX_AGE);
        var forged = thief.issue();
        assertThat(one.accepts(forged)).isTrue();

        // when
        one.keys().rotate();
        nodes.clock().forward(PUBLISH_AHEAD.plus(TOKEN_TTL).plus(PUBLISH_AHEAD));
        one.keys().tidy();

        // then
        assertThat(one.accepts(forged)).isFalse();
    }

    @Test
    void tokensOfAWithdrawnKeyAreRefusedAlsoByWhoeverKnowsThem() {
        // given
        one.keys().rotate();
        nodes.clock().forward(PUBLISH_AHEAD);
        var token = one.issue();
        assertThat(one.accepts(token)).isTrue();

        // when
        nodes.store().remove(SigningKey.FIRST + 1);
        one.keys().look();

        // then
        assertThat(one.accepts(token)).isFalse();
        assertThat(one.accepts(one.issue())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"https://elsewhere.example, somsom", "https://somsom.party, another-service"})
    void aTokenOfAnotherIssuerOrForAnotherServiceIsRefused(String issuer, String audience) throws IOException {
        var elsewhere = nodes.start(new TokenProperties(nodes.file(), issuer, audience, TOKEN_TTL));

        assertThat(elsewhere.accepts(elsewhere.issue())).isTrue();
        assertThat(one.accepts(elsewhere.issue())).isFalse();
    }

    @Test
    void aTokenOfAnotherDeploymentIsRefused() throws IOException {
        var foreign = nodes.apart(nodes.file().resolveSibling("foreign.pem"), TOKEN_TTL);

        assertThat(one.accepts(foreign.issue())).isFalse();
    }
}
