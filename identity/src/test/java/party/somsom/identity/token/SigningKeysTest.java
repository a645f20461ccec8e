package party.somsom.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static party.somsom.identity.token.TestNodes.MAX_AGE;
import static party.somsom.identity.token.TestNodes.PUBLISH_AHEAD;
import static party.somsom.identity.token.TestNodes.TOKEN_TTL;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.nimbusds.jose.jwk.JWK;

import party.somsom.foundation.digest.Sha256;

class SigningKeysTest extends TwoNodes {
    @Test
    void aNewKeyIsPublishedBeforeItSigns() {
        // given
        var first = one.published();
        assertThat(first).hasSize(1);

        // when
        one.keys().rotate();
        other.keys().look();

        // then
        assertThat(one.published()).hasSize(2).startsWith(first.getFirst());
        assertThat(other.published()).isEqualTo(one.published());
        assertThat(one.keys().signing().id()).isEqualTo(first.getFirst());
        nodes.clock().forward(PUBLISH_AHEAD.minusMillis(1));
        assertThat(one.keys().signing().id()).isEqualTo(first.getFirst());
        nodes.clock().forward(Duration.ofMillis(1));
        assertThat(one.keys().signing().id()).isNotEqualTo(first.getFirst()).isIn(one.published());
        assertThat(other.keys().signing().id()).isEqualTo(one.keys().signing().id());
    }

    @Test
    void anOldKeyIsGoneOnceItsLastTokenHasExpired() {
        // given
        for (var rotation = 0; rotation < 3; rotation++) {
            one.keys().rotate();
            nodes.clock().forward(PUBLISH_AHEAD);
        }
        assertThat(one.published()).hasSize(4);

        // when
        nodes.clock().forward(TOKEN_TTL.plus(PUBLISH_AHEAD));
        one.keys().tidy();

        // then
        assertThat(one.published()).containsExactly(one.keys().signing().id());
        assertThat(nodes.store().all()).hasSize(3);
        nodes.clock().forward(Duration.ofDays(30));
        one.keys().tidy();
        assertThat(nodes.store().all()).hasSize(1);
        other.keys().tidy();
        assertThat(other.published()).isEqualTo(one.published());
        assertThat(other.accepts(one.issue())).isTrue();
    }

    @Test
    void aKeyRotatesByAge() {
        // given
        nodes.clock().forward(MAX_AGE.minusMillis(1));
        one.keys().tidy();
        assertThat(one.published()).hasSize(1);

        // when
        nodes.clock().forward(Duration.ofMillis(1));
        one.keys().tidy();
        other.keys().tidy();

        // then
        assertThat(one.published()).hasSize(2).isEqualTo(other.published());
    }

    @Test
    void nodesThatRotateAtTheSameTimeMakeOneKey() {
        Stream.of(one, other, one, other)
                .map(node -> CompletableFuture.runAsync(node.keys()::rotate))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(nodes.store().all()).hasSize(1);
        assertThat(one.published()).hasSize(2).isEqualTo(other.published());
    }

    @Test
    void aKeyThatWaitsIsEnough() {
        one.keys().rotate();
        one.keys().rotate();

        assertThat(one.published()).hasSize(2);
    }

    @Test
    void aNodeThatStartsLaterSignsWithTheKeyOfTheOthers() throws IOException {
        one.keys().rotate();
        nodes.clock().forward(PUBLISH_AHEAD);

        var late = nodes.start();

        assertThat(late.keys().signing().id()).isEqualTo(one.keys().signing().id());
        assertThat(one.accepts(late.issue())).isTrue();
    }

    @Test
    void derivedSecretsAreThoseOfTheFileAndNoRotationChangesThem() throws IOException {
        // given
        var expected = Sha256.of("refresh tokens".getBytes(StandardCharsets.UTF_8),
                KeyFile.readOrCreate(nodes.file()).getEncoded());
        assertThat(one.root().derive("refresh tokens")).isEqualTo(expected);

        // when
        one.keys().rotate();
        nodes.clock().forward(PUBLISH_AHEAD.plus(TOKEN_TTL).plus(PUBLISH_AHEAD));
        one.keys().tidy();

        // then
        assertThat(one.published()).doesNotContain(one.root().firstKey().id());
        assertThat(one.root().derive("refresh tokens")).isEqualTo(expected);
        assertThat(nodes.start().root().derive("refresh tokens")).isEqualTo(expected);
    }

    @Test
    void storedKeysAreSealedAndANodeWithAnotherFileSaysSo() {
        // given
        one.keys().rotate();
        var stored = nodes.store().all().getFirst();

        // when
        var readable = new String(stored.content(), StandardCharsets.ISO_8859_1);

        // then
        nodes.clock().forward(PUBLISH_AHEAD);
        var secret = one.keys().signing().jwk().getPrivateExponent().decode();
        assertThat(readable).doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
        assertThatIllegalStateException().isThrownBy(() -> nodes.start(nodes.file().resolveSibling("another.pem")))
                .withMessageContaining("key-file");
    }

    @Test
    void publishedKeysHaveNoPrivateParts() {
        one.keys().rotate();

        assertThat(one.keys().accepted()).hasSize(2).noneMatch(JWK::isPrivate);
        assertThat(String.valueOf(one.keys().published())).contains("kid=").doesNotContain(" d=", "{d=", "qi=");
    }
}
