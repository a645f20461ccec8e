package party.somsom.foundation.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes SHA-256 digests, which every JDK supports. */
public final class Sha256 {
    private static final int KEY_BYTES = 16;

    private Sha256() {
    }

    /** @param parts are hashed as if they were one array */
    public static byte[] of(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first half of the digest in hexadecimal, 32 characters: a short key for a long text. */
    public static String key(String text) {
        return HexFormat.of().formatHex(of(text), 0, KEY_BYTES);
    }
}
