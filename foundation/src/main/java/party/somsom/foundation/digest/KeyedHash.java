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

    /** Copies of it are made faster than new ones. */
    private final Mac prototype;

    public KeyedHash(byte[] key) {
        try {
            prototype = Mac.getInstance(ALGORITHM);
            prototype.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] of(String text) {
        try {
            return ((Mac) prototype.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first quarter of the hash in hexadecimal, 16 characters: enough to tell some millions of texts apart. */
    public String shortOf(String text) {
        return HexFormat.of().formatHex(of(text), 0, SHORT_BYTES);
    }
}
