package party.somsom.foundation.digest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC with SHA-256. Nobody can compute the hash of a text without the key. */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORT_BYTES = 8;

    private final SecretKeySpec key;

    public KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    public byte[] of(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first quarter of the hash in hexadecimal, 16 characters: enough to tell some millions of texts apart. */
    public String shortOf(String text) {
        return HexFormat.of().formatHex(of(text), 0, SHORT_BYTES);
    }
}
