package party.somsom.identity.local;

import java.security.SecureRandom;
import java.util.Base64;

import party.somsom.foundation.digest.KeyedHash;
import party.somsom.foundation.digest.Sha256;
import party.somsom.identity.token.RootSecret;

/**
 * Refresh tokens: 256 bits that nobody can guess, stored as a hash. A token's successor is not random but derived from
 * it with a secret key. So a client that lost the answer can ask again and gets the same successor.
 */
class RefreshTokens {
    private static final int BYTES = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final KeyedHash successors;

    RefreshTokens(RootSecret root) {
        this.successors = new KeyedHash(root.derive("refresh tokens"));
    }

    String first() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    String successorOf(String token) {
        return BASE64.encodeToString(successors.of(token));
    }

    static byte[] hash(String token) {
        return Sha256.of(token);
    }
}
