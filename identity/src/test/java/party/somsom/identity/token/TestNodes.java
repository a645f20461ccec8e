package party.somsom.identity.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;

import com.nimbusds.jose.jwk.JWK;

import party.somsom.identity.IdentityRefusedException;

/** Nodes with the same file, the same store and the same clock, as far as this package goes. */
record TestNodes(Path file, KeysInMemory store, TurnedClock clock) {
    static final Duration TOKEN_TTL = Duration.ofMinutes(15);
    static final Duration PUBLISH_AHEAD = Duration.ofMinutes(10);
    static final Duration MAX_AGE = Duration.ofDays(90);
    private static final String ISSUER = "https://somsom.party";
    private static final String AUDIENCE = "somsom";

    /** The file is new. */
    static TestNodes in(Path folder) throws IOException {
        var nodes = new TestNodes(folder.resolve("signing-key.pem"), new KeysInMemory(), new TurnedClock());
        KeyFile.readOrCreate(nodes.file);
        Files.setLastModifiedTime(nodes.file, FileTime.from(nodes.clock.instant()));
        return nodes;
    }

    Node start() throws IOException {
        return start(file);
    }

    Node start(Path keyFile) throws IOException {
        return start(new TokenProperties(keyFile, ISSUER, AUDIENCE, TOKEN_TTL));
    }

    Node start(TokenProperties properties) throws IOException {
        return start(properties, store);
    }

    /** A node of another deployment. */
    Node apart(Path keyFile, Duration tokenTtl) throws IOException {
        return start(new TokenProperties(keyFile, ISSUER, AUDIENCE, tokenTtl), new KeysInMemory());
    }

    private Node start(TokenProperties properties, SigningKeyStore keptIn) throws IOException {
        var settings = new SigningKeyProperties(MAX_AGE, PUBLISH_AHEAD, Duration.ofSeconds(10));
        var root = new RootSecret(properties.keyFile());
        var keys = new SigningKeys(root, keptIn, properties, settings, clock);
        var tokens = new AccessTokens(properties, keys, clock);
        var known = new KnownTokens(tokens, clock);
        keys.onFewer(known::forgetAll);
        return new Node(root, keys, tokens, known);
    }

    /** What a node has of this package. */
    record Node(RootSecret root, SigningKeys keys, AccessTokens tokens, KnownTokens known) {
        String issue() {
            return tokens.issue("u1", "soo@example.com", "Soo", "s1");
        }

        boolean accepts(String token) {
            try {
                return known.read(token).userId().equals("u1");
            } catch (IdentityRefusedException _) {
                return false;
            }
        }

        List<String> published() {
            return keys.accepted().stream().map(JWK::getKeyID).toList();
        }
    }
}
